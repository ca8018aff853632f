package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.DedupStrategy;
import io.spatialflow.server.bulk.ListCounts;
import io.spatialflow.server.bulk.ListRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many rows of an import have each outcome, and what that makes under each strategy, in words. */
record ImportCounts(ListCounts counts) {

    public int total() {
        return counts.total();
    }

    public int duplicates() {
        return counts.of(ListRow.Outcome.DUPLICATE);
    }

    public int created() {
        return counts.of(ListRow.Outcome.CREATED);
    }

    public int undone() {
        return counts.of(ListRow.Outcome.UNDONE);
    }

    /** Rows that somebody could still mend. */
    public int failed() {
        return counts.of(ListRow.Outcome.AMBIGUOUS) + counts.of(ListRow.Outcome.FAILED);
    }

    /** How many fences the import would make. */
    public int made(DedupStrategy strategy) {
        return counts.made(strategy);
    }

    /** What becomes of the rows under a strategy, as a sentence would have it; what is none of them is left unsaid. */
    public List<Count> plan(DedupStrategy strategy) {
        int inTheWay = strategy == DedupStrategy.FAIL ? counts.stopping() : 0;
        int heldBack = inTheWay == 0 ? 0 : counts.made(DedupStrategy.OVERRIDE) - inTheWay;
        return Stream.of(
                        new Count("new", "created", made(strategy)),
                        new Count("duplicate", "skipped as duplicates", counts.skipped(strategy)),
                        new Count("duplicate", inTheWay == 1 ? "duplicate stops it" : "duplicates stop it", inTheWay),
                        new Count("left-out", "held back", heldBack),
                        new Count("failed", "not possible as they are", failed()),
                        new Count("left-out", "left out", counts.of(ListRow.Outcome.LEFT_OUT)))
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
        List<Count> shown = new ArrayList<>();
        for (ListRow.Outcome outcome : ListRow.Outcome.values()) {
            if (counts.of(outcome) > 0) {
                shown.add(new Count(ImportView.key(outcome), ImportRow.words(outcome), counts.of(outcome)));
            }
        }
        return shown;
    }

    /** One outcome. */
    record Count(String key, String words, int count) {}
}
