package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.server.geofence.Geocoded;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item whose tags were read and whose address was looked up: it is either placed, or it has a problem.
 *
 * @param candidate where it is; null if it has a problem
 * @param problem null if it is placed
 * @param notes what else is to be known of it when its fence is looked at
 */
record Placement(
        BulkItem item,
        List<Tag> tags,
        @Nullable Candidate candidate,
        @Nullable ItemProblem problem,
        Map<String, Object> notes) {

    /** The note of a place that no geocoder found. */
    static final String BY_HAND = "placed_by_hand";

    Placement {
        notes = Map.copyOf(notes);
    }

    /** Places all items of a batch, asking the geocoder once. */
    static List<Placement> of(List<BulkItem> items, Geocoder geocoder) {
        List<Placement> tagged = items.stream().map(Placement::tagged).toList();
        List<Match> matches = geocoder.locate(tagged.stream()
                .filter(placement -> placement.problem == null)
                .map(placement -> AddressQuery.of(placement.item.address()))
                .toList());
        List<Placement> placed = new ArrayList<>(items.size());
        int next = 0;
        for (Placement placement : tagged) {
            placed.add(placement.problem == null ? placement.located(matches.get(next++)) : placement);
        }
        return placed;
    }

    /** Places one item where it was found before, or where somebody put it. */
    static Placement of(BulkItem item, Candidate candidate, Map<String, Object> notes) {
        Placement tagged = tagged(item);
        return tagged.problem == null ? new Placement(item, tagged.tags, candidate, null, notes) : tagged;
    }

    private static Placement tagged(BulkItem item) {
        if (item.tags().size() > Tag.MAX_PER_GEOFENCE) {
            return failed(
                    item,
                    ItemProblem.invalidTags("An item has at most " + Tag.MAX_PER_GEOFENCE + " tags, this one has "
                            + item.tags().size()));
        }
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (int i = 0; i < item.tags().size(); i++) {
            Tag tag = Tag.parse(item.tags().get(i)).orElse(null);
            if (tag == null) {
                return failed(
                        item,
                        ItemProblem.invalidTags("Tag " + (i + 1) + " is not valid: a tag has 1 to " + Tag.MAX_LENGTH
                                + " letters, digits, spaces or _ - : . /"));
            }
            tags.putIfAbsent(tag.normalizedName(), tag);
        }
        return new Placement(item, List.copyOf(tags.values()), null, null, Map.of());
    }

    private Placement located(Match match) {
        return switch (Geocoded.of(match)) {
            case Geocoded.Placed placed -> new Placement(item, tags, placed.candidate(), null, Map.of());
            case Geocoded.Unplaced unplaced -> failed(item, ItemProblem.notGeocoded(unplaced));
            case Geocoded.Busy busy -> failed(item, ItemProblem.geocoderBusy(busy.retryAfterSeconds()));
        };
    }

    private static Placement failed(BulkItem item, ItemProblem problem) {
        return new Placement(item, List.of(), null, problem, Map.of());
    }
}
