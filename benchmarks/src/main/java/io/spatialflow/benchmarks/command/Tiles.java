package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.TilesApi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Map<String, Double> BARS = Map.of("z4, png", 100.0, "z15, png", 50.0);

    private static final String KEPT = "png that is kept";

    /** So many places are looked at; at low zooms many of them lie on one tile. */
    private static final int PLACES = 60;

    @Mixin
    private ManyFences fences = new ManyFences();

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "2")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int rounds;

    private final Latencies latencies = new Latencies();

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
        return fences.report("one request after another", 1, this::measure);
    }

    private List<Figure> measure(ManyFences.Ready ready) throws IOException, InterruptedException {
        Shapes shapes = ready.shapes();
        try (TilesApi tiles =
                new TilesApi(ready.server().address(), ready.apiKeys().getFirst())) {
            List<double[]> places =
                    IntStream.range(0, PLACES).mapToObj(i -> shapes.place()).toList();
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                // One fence more, and nothing that was drawn or counted before is good any longer.
                shapes.upload(ready.files(), 1);
                ask(tiles, places, round > 0);
                ready.scratch()
                        .say(
                                "round %d: server %.0f MB resident",
                                round, ready.server().memory().megabytes());
            }
        }
        return latencies.figures(BARS, Map.of());
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
            latencies.add(name, millis);
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
}
