package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.geofence.Geocoded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an item makes no fence.
 *
 * @param reason a stable word that says more than the code; null if there is no more to say
 * @param candidates the places an ambiguous address may mean, best first
 */
public record ItemProblem(
        Code code, String message, @Nullable String reason, List<Candidate> candidates) {

    /** Stable, for programs. The names are those on the wire. */
    public enum Code {
        GEOCODE_FAILED,
        GEOCODER_RATE_LIMIT,
        INVALID_TAGS,
        CREATE_FAILED,
        BATCH_ABORTED
    }

    public ItemProblem {
        candidates = List.copyOf(candidates);
    }

    static ItemProblem notGeocoded(Geocoded.Unplaced unplaced) {
        return new ItemProblem(
                Code.GEOCODE_FAILED, "Could not geocode address", unplaced.reason(), unplaced.candidates());
    }

    static ItemProblem geocoderBusy(long retryAfterSeconds) {
        return new ItemProblem(
                Code.GEOCODER_RATE_LIMIT,
                "The geocoder cannot answer now. Retry this item in " + retryAfterSeconds + " seconds.",
                null,
                List.of());
    }

    static ItemProblem invalidTags(String message) {
        return new ItemProblem(Code.INVALID_TAGS, message, null, List.of());
    }

    static ItemProblem notCreated() {
        return new ItemProblem(
                Code.CREATE_FAILED, "The geofence could not be stored. Retry this item.", null, List.of());
    }

    static ItemProblem batchAborted() {
        return new ItemProblem(
                Code.BATCH_ABORTED,
                "Not created, because another item of the batch duplicates an existing geofence",
                null,
                List.of());
    }
}
