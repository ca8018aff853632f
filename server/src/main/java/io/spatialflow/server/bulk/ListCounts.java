package io.spatialflow.server.bulk;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many rows of a list have each outcome, and so what the list would make under each strategy.
 *
 * @param byOutcome no entry for outcomes that no row has
 * @param anyway how many of those that will make a fence are duplicates, and are made because somebody said so
 */
public record ListCounts(Map<ListRow.Outcome, Integer> byOutcome, int anyway) {

    public ListCounts {
        byOutcome = byOutcome.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byOutcome));
    }

    public int of(ListRow.Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    public int total() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many fences the list would make. */
    public int made(DedupStrategy strategy) {
        return switch (strategy) {
            case SKIP -> of(ListRow.Outcome.NEW);
            case OVERRIDE -> of(ListRow.Outcome.NEW) + of(ListRow.Outcome.DUPLICATE);
            case FAIL -> stopping() == 0 ? of(ListRow.Outcome.NEW) : 0;
        };
    }

    /** How many rows would be passed over as duplicates. */
    public int skipped(DedupStrategy strategy) {
        return strategy == DedupStrategy.SKIP ? of(ListRow.Outcome.DUPLICATE) : 0;
    }

    /**
     * How many rows lie in a fence and would stop a list that is to be made whole or not at all: it does not ask whether
     * somebody wants them made anyway, just as a bulk request does not.
     */
    public int stopping() {
        return of(ListRow.Outcome.DUPLICATE) + anyway;
    }
}
