package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** From what a row says to where it is, by the same steps that a bulk request's item takes. */
record RowLocating(Geocoder geocoder, RowReading reading) {

    private static final Set<String> OTHER_FAULTS = Set.of("name_too_long", "radius_invalid", "invalid_tags");

    /** Looks all the rows up at once. */
    List<ListRow> locate(List<ListRow> rows) {
        List<BulkItem> items = new ArrayList<>();
        for (ListRow row : rows) {
            if (reading.fault(row.entry()).isEmpty()) {
                items.add(reading.item(row.entry()));
            }
        }
        List<Placement> placements = Placement.of(items, geocoder);
        List<ListRow> located = new ArrayList<>(rows.size());
        int next = 0;
        for (ListRow row : rows) {
            ListRow.Place fault = reading.fault(row.entry()).orElse(null);
            located.add(row.at(fault == null ? place(placements.get(next++)) : fault));
        }
        return located;
    }

    /** Rows that say something else of their fences but not of their addresses, as {@link #restated}. */
    List<ListRow> restate(List<ListRow> rows) {
        List<ListRow> neverLookedUp =
                rows.stream().filter(RowLocating::wasNeverLookedUp).toList();
        Iterator<ListRow> located = locate(neverLookedUp).iterator();
        return rows.stream()
                .map(row -> wasNeverLookedUp(row) ? located.next() : restated(row))
                .toList();
    }

    /** Whether there was a fault in what the row says that had nothing to do with its address. */
    private static boolean wasNeverLookedUp(ListRow row) {
        return row.place() instanceof ListRow.Place.Nowhere nowhere && OTHER_FAULTS.contains(nowhere.reason());
    }

    /** A row that says something else of its fence but not of its address: it stays where it is if that still makes sense. */
    ListRow restated(ListRow row) {
        ListRow.Place fault = reading.fault(row.entry()).orElse(null);
        if (fault != null) {
            return row.at(fault);
        }
        if (row.place() instanceof ListRow.Place.Found found) {
            Placement placement = Placement.of(reading.item(row.entry()), found.candidate(), Map.of());
            return row.at(placement.problem() == null ? found : place(placement));
        }
        return row.at(row.place());
    }

    private static ListRow.Place place(Placement placement) {
        Candidate candidate = placement.candidate();
        if (candidate != null) {
            return new ListRow.Place.Found(candidate, ListRow.Hand.NONE);
        }
        ItemProblem problem = placement.problem();
        if (problem == null) {
            throw new IllegalStateException("an item is placed or has a problem");
        }
        if (!problem.candidates().isEmpty()) {
            return new ListRow.Place.Several(problem.candidates());
        }
        String reason = problem.reason();
        return new ListRow.Place.Nowhere(
                reason == null ? problem.code().name().toLowerCase(Locale.ROOT) : reason, problem.message());
    }
}
