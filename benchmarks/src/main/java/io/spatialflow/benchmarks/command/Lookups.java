package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.reference.SyntheticCountry;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures look-ups among a million invented addresses: the library in this process, and a server over HTTP. */
@Command(
        name = "benchmarks/lookups",
        mixinStandardHelpOptions = true,
        description = "Measures look-ups among a million invented addresses, in process and through a server that it"
                + " starts itself, and prints a Markdown table. Ends with 1 if a bar is missed.")
public final class Lookups implements Callable<Integer> {

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(names = "--rows", description = "Addresses (default: ${DEFAULT-VALUE}).", defaultValue = "1000000")
    private int rows;

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "9")
    private int rounds;

    @Option(names = "--threads", description = "In process (default: ${DEFAULT-VALUE}).", defaultValue = "2")
    private int threads;

    @Option(names = "--no-server", description = "Only in process.")
    private boolean noServer;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Lookups()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        List<Figure> figures = new ArrayList<>();
        String setting = scratch.machine();
        try {
            figures.addAll(new InProcess(scratch, rows, threads, warmUpRounds, rounds).measure());
            if (!noServer) {
                Path file = scratch.folder().resolve("country.csv.gz");
                OpenAddressesFile.write(file, points -> SyntheticCountry.forEach(rows, scratch.seed(), points));
                Launcher launcher = options.launcher(scratch, "server");
                launcher.run("data", "add", file.toString(), "--name", "country");
                figures.add(new PreviewLoad(scratch, launcher, rows, warmUpRounds, rounds).measure());
            }
        } finally {
            options.cleanUp(scratch);
        }
        System.out.printf("%s, %s, %,d invented addresses%n%n", LocalDate.now(ZoneOffset.UTC), setting, rows);
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }
}
