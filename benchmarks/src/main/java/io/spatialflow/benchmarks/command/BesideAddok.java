package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.peer.AddokClient;
import io.spatialflow.benchmarks.peer.AddokServer;
import io.spatialflow.benchmarks.question.PeerQuestions;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.reference.TwentyTowns;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks Addok and us the same addresses on the same machine in the same minutes. */
@Command(
        name = "benchmarks/addok",
        mixinStandardHelpOptions = true,
        description = "Loads 100,000 invented addresses into Addok and into SpatialFlow, asks both the same, and prints"
                + " Markdown tables. Ends with 1 if a bar is missed.")
public final class BesideAddok implements Callable<Integer> {

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(names = "--addok", paramLabel = "FOLDER", required = true, hidden = true, description = "Addok's programs.")
    private Path addokPrograms = Path.of(".");

    @Option(
            names = "--queries",
            description = "A quarter of each kind (default: ${DEFAULT-VALUE}).",
            defaultValue = "3000")
    private int queries;

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "2")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int rounds;

    public static void main(String[] args) {
        System.exit(new CommandLine(new BesideAddok()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        System.out.printf("%s, %s, %,d queries%n%n", LocalDate.now(ZoneOffset.UTC), scratch.machine(), queries);
        List<AddressPoint> points = TwentyTowns.points();
        Launcher launcher = options.launcher(scratch, "server");
        double loadedInSeconds = load(scratch, launcher, points);
        String apiKey = launcher.run("keys", "create", "--name", "benchmark");
        try (AddokServer addokServer = AddokServer.start(
                        addokPrograms.toRealPath(), scratch.folder().resolve("addok"), points);
                AddokClient addok = new AddokClient(addokServer.address());
                RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey);
                Gazetteers gazetteers = Gazetteers.open(launcher.dataDirectory().resolve("gazetteers"))) {
            System.out.printf(
                    "Loading %,d addresses: Addok %.1f s, SpatialFlow %.1f s%n%n",
                    points.size(), addokServer.loadedIn().toMillis() / 1e3, loadedInSeconds);
            Map<String, List<Question>> questions = PeerQuestions.of(points, queries / 4, scratch.seed());
            Ourselves ours = new Ourselves(api);
            SideBySide both = new SideBySide(scratch, questions, addok, ours, new GazetteerGeocoder(gazetteers));
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                both.round(round > 0);
            }
            return report(both, new BadInput(points).ask("Addok", addok::search, ours::ask)) ? 0 : 1;
        } finally {
            options.cleanUp(scratch);
        }
    }

    /** From the command to its end, the start of the JVM included. */
    private static double load(Scratch scratch, Launcher launcher, List<AddressPoint> points)
            throws IOException, InterruptedException {
        Path file = scratch.folder().resolve("towns.csv.gz");
        OpenAddressesFile.write(file, points::forEach);
        launcher.run("data", "list"); // builds the launcher's jar, which is not measured
        long begin = System.nanoTime();
        launcher.run("data", "add", file.toString(), "--name", "towns");
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean report(SideBySide both, BadInput.Report badInput) {
        List<Figure> figures = both.figures();
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        System.out.println("\n" + both.accuracy());
        System.out.printf(
                "%sWrong: Addok %d, SpatialFlow %d%n",
                badInput.table(), badInput.wrongOfTheirs(), badInput.wrongOfOurs());
        return figures.stream().allMatch(Figure::isMet) && both.isAsAccurate() && badInput.wrongOfOurs() == 0;
    }
}
