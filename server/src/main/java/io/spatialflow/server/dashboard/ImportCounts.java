package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.DedupStrategy;
import io.spatialflow.server.bulk.ListRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many rows of an import have each outcome, and what that makes under each strategy. */
record ImportCounts(Map<ListRow.Outcome, Integer> byOutcome) {

    private int of(ListRow.Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    public int total() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int duplicates() {
        return of(ListRow.Outcome.DUPLICATE);
    }

    public int created() {
        return of(ListRow.Outcome.CREATED);
    }

    public int undone() {
        return of(ListRow.Outcome.UNDONE);
    }

    /** Rows that somebody could still mend. */
    public int unsettled() {
        return of(ListRow.Outcome.AMBIGUOUS) + of(ListRow.Outcome.FAILED);
    }

    public int failed() {
        return unsettled();
    }

    /** How many fences the import would make. */
    public int made(DedupStrategy strategy) {
        return switch (strategy) {
            case SKIP -> of(ListRow.Outcome.NEW);
            case OVERRIDE -> of(ListRow.Outcome.NEW) + duplicates();
            case FAIL -> duplicates() == 0 ? of(ListRow.Outcome.NEW) : 0;
        };
    }

    /** What becomes of the rows under a strategy, as a sentence would have it; what is none of them is left unsaid. */
    public List<Count> plan(DedupStrategy strategy) {
        int made = made(strategy);
        int stopped = strategy == DedupStrategy.FAIL && duplicates() > 0 ? of(ListRow.Outcome.NEW) : 0;
        int skipped = strategy == DedupStrategy.SKIP ? duplicates() : 0;
        int inTheWay = strategy == DedupStrategy.FAIL ? duplicates() : 0;
        return Stream.of(
                        new Count("new", "created", made),
                        new Count("duplicate", "skipped as duplicates", skipped),
                        new Count("duplicate", inTheWay == 1 ? "duplicate stops it" : "duplicates stop it", inTheWay),
                        new Count("left-out", "held back", stopped),
                        new Count("failed", "not possible as they are", unsettled()),
                        new Count("left-out", "left out", of(ListRow.Outcome.LEFT_OUT)))
                .filter(count -> count.count() > 0 || count.key().equals("new"))
                .toList();
    }

    public String text(int count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }

    public String fences(int count) {
        return text(count) + (count == 1 ? " geofence" : " geofences");
    }

    /** For the filters above the table: every outcome that a row has. */
    public List<Count> shown() {
        List<Count> counts = new ArrayList<>();
        for (ListRow.Outcome outcome : ListRow.Outcome.values()) {
            if (of(outcome) > 0) {
                counts.add(new Count(ImportView.key(outcome), ImportRow.words(outcome), of(outcome)));
            }
        }
        return counts;
    }

    /** One outcome. */
    record Count(String key, String words, int count) {}
}
