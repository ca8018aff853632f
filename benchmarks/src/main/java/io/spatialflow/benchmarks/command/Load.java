package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.FilesApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.benchmarks.server.Traffic;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long answers take while many clients ask many things. */
@Command(
        name = "benchmarks/load",
        mixinStandardHelpOptions = true,
        description =
                "Sends mixed requests at a fixed rate to a server with many fences, which it starts itself on this"
                        + " machine, and prints a Markdown table of latencies. Ends with 1 if a bar is missed.")
public final class Load implements Callable<Integer> {

    private static final double MILLISECONDS_BAR = 50;
    private static final int KEYS = 8;
    private static final int KNOWN = 500;

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--fences",
            description = "Fences that are there (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int fences;

    @Option(names = "--rate", description = "Requests a second (default: ${DEFAULT-VALUE}).", defaultValue = "1000")
    private int rate;

    @Option(names = "--seconds", description = "Of each round (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int seconds;

    @Option(
            names = "--warm-up",
            description =
                    "Rounds that do not count, at rates that rise to the one asked for, while the server's code is"
                            + " compiled (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int rounds;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Load()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        String setting = scratch.machine();
        List<Figure> figures;
        try {
            figures = measure(scratch, options.launcher(scratch, "server"));
        } finally {
            options.cleanUp(scratch);
        }
        System.out.printf(
                "%s, %s; %,d fences, %,d requests a second, client on the same cores%n%n",
                LocalDate.now(ZoneOffset.UTC), setting, fences, rate);
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }

    private List<Figure> measure(Scratch scratch, Launcher launcher) throws IOException, InterruptedException {
        List<String> apiKeys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            apiKeys.add(launcher.run("keys", "create", "--name", "client " + i));
        }
        Shapes shapes = new Shapes(scratch.seed());
        try (RunningServer server = RunningServer.start(launcher);
                FilesApi files = new FilesApi(server.address(), apiKeys.getFirst())) {
            Traffic traffic = new Traffic(server.address(), apiKeys);
            long begin = System.nanoTime();
            shapes.upload(files, fences);
            scratch.say("%d fences uploaded in %.1f s", fences, (System.nanoTime() - begin) / 1e9);
            MixedRequests requests = new MixedRequests(shapes, scratch.seed(), files.newest(KNOWN));
            Latencies latencies = new Latencies();
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                int perSecond = round > 0 ? rate : Math.max(1, rate * (round + warmUpRounds) / (warmUpRounds + 1));
                List<Traffic.Latency> measured =
                        traffic.send(perSecond, Duration.ofSeconds(seconds), i -> requests.next());
                scratch.say(
                        "%s at %d a second: %s",
                        round > 0 ? "round" : "warm-up", perSecond, Latencies.describe(measured));
                if (round > 0) {
                    latencies.add(measured);
                }
            }
            scratch.say(
                    "server: %.0f MB resident; failures by status: %s",
                    server.memory().megabytes(), traffic.failures());
            List<Figure> figures = latencies.figures();
            figures.add(new Figure("failures", "", Series.of(failures(traffic.failures())), 1.0));
            return figures;
        }
    }

    private static double failures(Map<Integer, Integer> byStatus) {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** By kind of request: of each round the median and the 99th percentile. */
    private static final class Latencies {

        private final Map<String, Series> medians = new TreeMap<>();
        private final Map<String, Series> slow = new TreeMap<>();

        void add(List<Traffic.Latency> round) {
            byKind(round).forEach((kind, millis) -> {
                medians.computeIfAbsent(kind, any -> new Series()).add(millis.median());
                slow.computeIfAbsent(kind, any -> new Series()).add(millis.percentile(99));
            });
        }

        static String describe(List<Traffic.Latency> round) {
            return byKind(round).entrySet().stream()
                    .map(kind -> String.format(
                            "%s %.1f/%.1f",
                            kind.getKey(),
                            kind.getValue().median(),
                            kind.getValue().percentile(99)))
                    .collect(Collectors.joining(", ", "median/p99 in ms: ", ""));
        }

        private static Map<String, Series> byKind(List<Traffic.Latency> round) {
            Map<String, Series> byKind = new TreeMap<>();
            round.forEach(latency ->
                    byKind.computeIfAbsent(latency.kind(), any -> new Series()).add(latency.millis()));
            return byKind;
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            medians.forEach((kind, series) -> figures.add(new Figure(kind + ", median", "ms", series, null)));
            slow.forEach((kind, series) -> figures.add(new Figure(kind + ", p99", "ms", series, bar(kind))));
            return figures;
        }

        private static @Nullable Double bar(String kind) {
            return MixedRequests.LIST.equals(kind) || MixedRequests.TEST_POINT.equals(kind) ? MILLISECONDS_BAR : null;
        }
    }
}
