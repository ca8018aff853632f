package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each kind of request took, round by round. */
final class Latencies {

    private final Map<String, Rounds> kinds = new LinkedHashMap<>();

    /** Of each round the median and the 99th percentile, in milliseconds. */
    private record Rounds(Series medians, Series slow) {}

    void add(String kind, Series round) {
        Rounds rounds = kinds.computeIfAbsent(kind, any -> new Rounds(new Series(), new Series()));
        rounds.medians().add(round.median());
        rounds.slow().add(round.percentile(99));
    }

    /** Kinds in the order in which they came; the bars by kind. */
    List<Figure> figures(Map<String, Double> medianBars, Map<String, Double> slowBars) {
        List<Figure> figures = new ArrayList<>();
        kinds.forEach((kind, rounds) -> {
            figures.add(new Figure(kind + ", median", "ms", rounds.medians(), medianBars.get(kind)));
            figures.add(new Figure(kind + ", p99", "ms", rounds.slow(), slowBars.get(kind)));
        });
        return figures;
    }
}
