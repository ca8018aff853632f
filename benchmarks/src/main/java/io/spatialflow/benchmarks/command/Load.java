package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.Traffic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    private static final Map<String, Double> BARS = Map.of(MixedRequests.LIST, 50.0, MixedRequests.TEST_POINT, 50.0);
    private static final int KEYS = 8;
    private static final int KNOWN = 500;

    @Mixin
    private ManyFences fences = new ManyFences();

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
        return fences.report(
                String.format("%,d requests a second, client on the same cores", rate), KEYS, this::measure);
    }

    private List<Figure> measure(ManyFences.Ready ready) throws IOException, InterruptedException {
        Scratch scratch = ready.scratch();
        Traffic traffic = new Traffic(ready.server().address(), ready.apiKeys());
        MixedRequests requests =
                new MixedRequests(ready.shapes(), scratch.seed(), ready.files().newest(KNOWN));
        Latencies latencies = new Latencies();
        for (int round = 1 - warmUpRounds; round <= rounds; round++) {
            int perSecond = round > 0 ? rate : Math.max(1, rate * (round + warmUpRounds) / (warmUpRounds + 1));
            Map<String, Series> measured =
                    byKind(traffic.send(perSecond, Duration.ofSeconds(seconds), i -> requests.next()));
            scratch.say("%s at %d a second: %s", round > 0 ? "round" : "warm-up", perSecond, describe(measured));
            if (round > 0) {
                measured.forEach(latencies::add);
            }
        }
        scratch.say(
                "server: %.0f MB resident; failures by status: %s",
                ready.server().memory().megabytes(), traffic.failures());
        List<Figure> figures = latencies.figures(Map.of(), BARS);
        figures.add(new Figure("failures", "", Series.of(failures(traffic.failures())), 1.0));
        return figures;
    }

    private static Map<String, Series> byKind(List<Traffic.Latency> round) {
        Map<String, Series> byKind = new TreeMap<>();
        round.forEach(latency ->
                byKind.computeIfAbsent(latency.kind(), any -> new Series()).add(latency.millis()));
        return byKind;
    }

    private static String describe(Map<String, Series> round) {
        return round.entrySet().stream()
                .map(kind -> String.format(
                        "%s %.1f/%.1f",
                        kind.getKey(), kind.getValue().median(), kind.getValue().percentile(99)))
                .collect(Collectors.joining(", ", "median/p99 in ms: ", ""));
    }

    private static double failures(Map<Integer, Integer> byStatus) {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
