package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.FilesApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.benchmarks.server.TilesApi;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long the tiles of a map of many fences take. */
@Command(
        name = "benchmarks/tiles",
        mixinStandardHelpOptions = true,
        description =
                "Asks a server with many fences, which it starts itself on this machine, for tiles where fences are, one after"
                        + " the other, and prints a Markdown table of latencies. Ends with 1 if a bar is missed.")
public final class Tiles implements Callable<Integer> {

    private static final List<Integer> ZOOMS = List.of(2, 4, 6, 8, 10, 12, 15);

    /** Ending and query of what is asked for at each zoom. */
    private static final Map<String, String> KINDS = kinds();

    private static final String KEPT = "png that is kept";

    /** So many places are looked at; at low zooms many of them lie on one tile. */
    private static final int PLACES = 60;

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--fences",
            description = "Fences that are there (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int fences;

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "2")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int rounds;

    private final Map<String, Rounds> measured = new LinkedHashMap<>();

    /** Of each round the median and the 99th percentile, in milliseconds. */
    private record Rounds(Series medians, Series slow) {

        Rounds() {
            this(new Series(), new Series());
        }

        void add(Series round) {
            medians.add(round.median());
            slow.add(round.percentile(99));
        }
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Tiles()).execute(args));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("mvt", ".mvt");
        kinds.put("png", ".png");
        kinds.put("png of 512 pixels", ".png?scale=2");
        kinds.put("png of one tag", ".png?tags=depot");
        return kinds;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        String setting = scratch.machine();
        try {
            measure(scratch, options.launcher(scratch, "server"));
        } finally {
            options.cleanUp(scratch);
        }
        System.out.printf("%s, %s; %,d fences%n%n", LocalDate.now(ZoneOffset.UTC), setting, fences);
        System.out.print(Figure.TABLE_HEAD);
        List<Figure> figures = figures();
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }

    private void measure(Scratch scratch, Launcher launcher) throws IOException, InterruptedException {
        String apiKey = launcher.run("keys", "create", "--name", "map");
        Shapes shapes = new Shapes(scratch.seed());
        try (RunningServer server = RunningServer.start(launcher);
                FilesApi files = new FilesApi(server.address(), apiKey);
                TilesApi tiles = new TilesApi(server.address(), apiKey)) {
            shapes.upload(files, fences);
            List<double[]> places =
                    IntStream.range(0, PLACES).mapToObj(i -> shapes.place()).toList();
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                // One fence more, and nothing that was drawn or counted before is good any longer.
                shapes.upload(files, 1);
                ask(tiles, places, round > 0);
                scratch.say(
                        "round %d: server %.0f MB resident",
                        round, server.memory().megabytes());
            }
        }
    }

    private void ask(TilesApi api, List<double[]> places, boolean counts) throws IOException, InterruptedException {
        for (int zoom : ZOOMS) {
            Set<String> tiles = places.stream().map(at -> tile(zoom, at)).collect(Collectors.toSet());
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                measure(api, "z%d, %s".formatted(zoom, kind.getKey()), tiles, kind.getValue(), counts);
            }
            measure(api, "z%d, %s".formatted(zoom, KEPT), tiles, ".png", counts);
        }
    }

    private void measure(TilesApi api, String name, Set<String> tiles, String ending, boolean counts)
            throws IOException, InterruptedException {
        Series millis = new Series();
        for (String tile : tiles) {
            millis.add(api.millis(tile + ending));
        }
        if (counts) {
            measured.computeIfAbsent(name, any -> new Rounds()).add(millis);
        }
    }

    /** The tile of a longitude and latitude, in the projection of web maps. */
    private static String tile(int zoom, double[] at) {
        double tiles = Math.pow(2, zoom);
        double sin = Math.sin(Math.toRadians(at[1]));
        long x = (long) ((at[0] + 180) / 360 * tiles);
        long y = (long) ((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * tiles);
        return zoom + "/" + x + "/" + y;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        measured.forEach((name, rounds) -> {
            figures.add(new Figure(name + ", median", "ms", rounds.medians(), bar(name)));
            figures.add(new Figure(name + ", p99", "ms", rounds.slow(), null));
        });
        return figures;
    }

    private static @Nullable Double bar(String name) {
        return switch (name) {
            case "z4, png" -> 100.0;
            case "z15, png" -> 50.0;
            default -> null;
        };
    }
}
