package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.peer.AddokClient;
import io.spatialflow.benchmarks.peer.Crowd;
import io.spatialflow.benchmarks.peer.PeerAnswer;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.geocoder.match.Geocoder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same texts for both, every way of asking once in each round, so that what else the machine does falls on all of them.
 */
final class SideBySide {

    private static final String ADDOK_ONE = "Addok, one request an address, 1 client";
    private static final String ADDOK_FOUR = "Addok, one request an address, 4 clients";
    private static final String ADDOK_CSV = "Addok, one CSV file";
    private static final String OURS_ONE = "SpatialFlow, one request an address, 1 client";
    private static final String OURS_FOUR = "SpatialFlow, one request an address, 4 clients";
    private static final String OURS_BATCH = "SpatialFlow, previews of 500, 1 client";
    private static final String OURS_LIBRARY = "SpatialFlow, the library, 1 thread";
    private static final double RATIO_BAR = 20;
    private static final Duration LEAST_ROUND = Duration.ofSeconds(1);

    /** A busy machine compiles late. */
    private static final Duration LEAST_WARM_UP = Duration.ofSeconds(4);

    /** A way to get answers to all texts. */
    private interface Way {
        List<PeerAnswer> ask(List<String> texts) throws IOException, InterruptedException;
    }

    private final Scratch scratch;
    private final Map<String, List<Question>> questions;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, Series> rates = new LinkedHashMap<>();
    private final Map<String, List<PeerAnswer>> answers = new LinkedHashMap<>();
    private final Series batchRatios = new Series();
    private final Series singleRatios = new Series();

    SideBySide(
            Scratch scratch,
            Map<String, List<Question>> questions,
            AddokClient addok,
            Ourselves ours,
            Geocoder library) {
        this.scratch = scratch;
        this.questions = questions;
        ways.put(ADDOK_ONE, texts -> crowd(1, addok::search, texts));
        ways.put(ADDOK_FOUR, texts -> crowd(4, addok::search, texts));
        ways.put(ADDOK_CSV, addok::searchCsv);
        ways.put(OURS_ONE, texts -> crowd(1, ours::ask, texts));
        ways.put(OURS_FOUR, texts -> crowd(4, ours::ask, texts));
        ways.put(OURS_BATCH, ours::askInBatches);
        ways.put(OURS_LIBRARY, texts -> InProcessPeer.ask(library, texts));
        ways.keySet().forEach(name -> rates.put(name, new Series()));
    }

    private static List<PeerAnswer> crowd(int clients, Crowd.Oracle oracle, List<String> texts)
            throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(clients)) {
            return crowd.ask(oracle, texts);
        }
    }

    void round(boolean counts) throws IOException, InterruptedException {
        List<String> texts = questions.values().stream()
                .flatMap(List::stream)
                .map(Question::text)
                .toList();
        Map<String, Double> round = new LinkedHashMap<>();
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            double rate = rate(way.getKey(), way.getValue(), texts, counts ? LEAST_ROUND : LEAST_WARM_UP);
            round.put(way.getKey(), rate);
            scratch.say("%s: %s: %,.0f addresses/s", counts ? "round" : "warm-up", way.getKey(), rate);
        }
        if (counts) {
            round.forEach((name, rate) -> rates.getOrDefault(name, new Series()).add(rate));
            double best = best(round, ADDOK_ONE, ADDOK_FOUR, ADDOK_CSV);
            batchRatios.add(best(round, OURS_BATCH) / best);
            singleRatios.add(best(round, OURS_ONE, OURS_FOUR) / best);
        }
    }

    /** As many times as that takes: what is fast would otherwise be measured on a few milliseconds. */
    private double rate(String name, Way way, List<String> texts, Duration atLeast)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int times = 0;
        do {
            answers.put(name, way.ask(texts));
            times++;
        } while (System.nanoTime() - begin < atLeast.toNanos());
        return times * texts.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private static double best(Map<String, Double> round, String... names) {
        double best = 0;
        for (String name : names) {
            best = Math.max(best, round.getOrDefault(name, 0.0));
        }
        return best;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        rates.forEach((name, series) -> figures.add(Figure.rate(name, "/s", series, null)));
        figures.add(Figure.rate("**our previews of 500 / the best of Addok**", "x", batchRatios, RATIO_BAR));
        figures.add(Figure.rate("our best with one request an address / the best of Addok", "x", singleRatios, null));
        return figures;
    }

    /** Whether ours is right at least as often in every kind. */
    boolean isAsAccurate() {
        return questions.keySet().stream()
                .allMatch(kind -> right(answers(OURS_BATCH), kind) >= right(answers(ADDOK_ONE), kind));
    }

    /** A Markdown table of how many are right within 60 m, by kind. */
    String accuracy() {
        StringBuilder table = new StringBuilder("| right within 60 m | " + String.join(" | ", questions.keySet())
                + " |\n|---|" + "---:|".repeat(questions.size()) + "\n");
        for (String name : List.of(ADDOK_ONE, ADDOK_CSV, OURS_ONE, OURS_BATCH)) {
            table.append("| ").append(name).append(" |");
            questions.forEach((kind, asked) -> table.append(
                    String.format(Locale.ROOT, " %.1f %% |", 100.0 * right(answers(name), kind) / asked.size())));
            table.append('\n');
        }
        return table.toString();
    }

    private List<PeerAnswer> answers(String name) {
        return answers.getOrDefault(name, List.of());
    }

    private long right(List<PeerAnswer> all, String kind) {
        int at = 0;
        long right = 0;
        for (Map.Entry<String, List<Question>> asked : questions.entrySet()) {
            for (Question question : asked.getValue()) {
                right += all.get(at++).isRight(question) && asked.getKey().equals(kind) ? 1 : 0;
            }
        }
        return right;
    }
}
