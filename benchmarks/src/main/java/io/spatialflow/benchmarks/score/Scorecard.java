package io.spatialflow.benchmarks.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All suites with their bars, as a Markdown table. Not for several threads. */
public final class Scorecard {

    /** Of everything that has an answer. */
    private static final Bar FAR_OFF = Bar.atMost(0.1, Measure.FAR_OFF);

    /** Of everything that has none. */
    private static final Bar PLACED_ALTHOUGH_ABSENT = Bar.atMost(0.2, Measure.PLACED);

    /** @param isOfAll whether the bar is held against all that was asked, decidable or not */
    private record Row(String suite, Bar bar, Map<String, Tally> tallies, boolean isOfAll) {

        Tally total() {
            Tally total = new Tally();
            tallies.values().forEach(total::addAll);
            return total;
        }

        boolean isMet() {
            return bar.isMet(isOfAll ? total().share(bar.measure()) : total().shareOfDecidable(bar.measure()));
        }
    }

    private final List<String> sets;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Tally> present = new LinkedHashMap<>();
    private final Map<String, Tally> absent = new LinkedHashMap<>();

    /** @param sets the columns, by their labels */
    public Scorecard(List<String> sets) {
        this.sets = List.copyOf(sets);
    }

    /** Adds a suite: a row for each of its bars. */
    public void add(String suite, List<Bar> bars, Map<String, Tally> tallies, boolean isOfNowhere) {
        for (Bar bar : bars) {
            rows.add(new Row(suite, bar, tallies, false));
        }
        tallies.forEach((set, tally) -> (isOfNowhere ? absent : present)
                .computeIfAbsent(set, label -> new Tally())
                .addAll(tally));
    }

    public boolean isMet() {
        return allRows().stream().allMatch(Row::isMet);
    }

    /** The bars are held against the decidable; those of the last two rows against all, since a guess is a guess. */
    public String table() {
        StringBuilder table = new StringBuilder("| what | counted | asked | of all | decidable | of these | bar | |"
                + " > 1 km | " + String.join(" | ", sets) + " |\n|---|---|---:|---:|---:|---:|---:|---|---:|"
                + "---:|".repeat(sets.size()) + "\n");
        allRows().forEach(row -> table.append(line(row)));
        return table.toString();
    }

    private List<Row> allRows() {
        List<Row> all = new ArrayList<>(rows);
        if (!present.isEmpty()) {
            all.add(new Row("**all that exist**", FAR_OFF, present, true));
        }
        if (!absent.isEmpty()) {
            all.add(new Row("**all that are absent**", PLACED_ALTHOUGH_ABSENT, absent, true));
        }
        return all;
    }

    private String line(Row row) {
        Measure measure = row.bar.measure();
        Tally total = row.total();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.2f %% | %,d | **%.2f %%** | %s | %s | %d |",
                row.suite,
                measure.title(),
                total.asked(),
                total.share(measure),
                total.decidable(),
                total.shareOfDecidable(measure),
                row.bar.show(),
                row.bar.limit() == Bar.Limit.NONE ? "" : row.isMet() ? "met" : "**missed**",
                total.count(Measure.FAR_OFF)));
        for (String set : sets) {
            Tally tally = row.tallies.getOrDefault(set, new Tally());
            line.append(
                    tally.decidable() == 0
                            ? " |"
                            : String.format(Locale.ROOT, " %.2f |", tally.shareOfDecidable(measure)));
        }
        return line.append('\n').toString();
    }
}
