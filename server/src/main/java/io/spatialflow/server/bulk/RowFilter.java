package io.spatialflow.server.bulk;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which rows of a list.
 *
 * @param outcomes only those with one of these
 * @param text only those whose address or name holds it, in any case; empty for all
 */
public record RowFilter(Set<ListRow.Outcome> outcomes, String text) {

    public static final RowFilter ALL = new RowFilter(EnumSet.allOf(ListRow.Outcome.class), "");

    public RowFilter {
        outcomes = Set.copyOf(outcomes);
    }

    /** All rows with one of these outcomes. */
    public static RowFilter of(Set<ListRow.Outcome> outcomes) {
        return new RowFilter(outcomes, "");
    }
}
