package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.geofence.Geofence;
import org.jspecify.annotations.Nullable;

/** What becomes of one item, or would become of it. */
public sealed interface ItemResult {

    /**
     * A new fence.
     *
     * @param located where the address was found
     * @param duplicateOf the fence it was forced past; null if there is none
     */
    record Created(
            Geofence geofence, Candidate located, @Nullable DedupMatch duplicateOf) implements ItemResult {}

    /** Nothing new: the point lies in a fence that is there. */
    record Duplicate(Candidate located, DedupMatch duplicateOf) implements ItemResult {}

    /** Nothing new: something is wrong with this item. */
    record Failed(ItemProblem problem) implements ItemResult {}
}
