package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Duplicate;
import io.spatialflow.server.geofence.Geocoded;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceCreation;
import io.spatialflow.server.geofence.GeofenceEditing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is answered to outcomes of creating and changing one fence. */
final class GeofenceAnswers {

    private GeofenceAnswers() {}

    /** @throws ApiProblem 409, 422, 503 */
    static Geofence created(GeofenceCreation.Outcome outcome) {
        return switch (outcome) {
            case GeofenceCreation.Outcome.Created created -> created.geofence();
            case GeofenceCreation.Outcome.Duplicated duplicated -> throw duplicate(duplicated.duplicate());
            case GeofenceCreation.Outcome.Unplaced unplaced -> throw unplaced(unplaced.why());
            case GeofenceCreation.Outcome.Busy busy -> throw busy(busy.until());
        };
    }

    /** @throws ApiProblem 404, 422, 503 */
    static Geofence changed(GeofenceEditing.Outcome outcome) {
        return switch (outcome) {
            case GeofenceEditing.Outcome.Changed changed -> changed.geofence();
            case GeofenceEditing.Outcome.Unknown unknown -> throw ApiProblem.notFound();
            case GeofenceEditing.Outcome.Unplaced unplaced -> throw unplaced(unplaced.why());
            case GeofenceEditing.Outcome.Busy busy -> throw busy(busy.until());
            case GeofenceEditing.Outcome.Senseless senseless ->
                throw Faults.only(Location.BODY.to(senseless.member()), "value_error", senseless.message());
        };
    }

    private static ApiProblem duplicate(Duplicate duplicate) {
        return ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "DUPLICATE_GEOFENCE",
                        "There is a geofence already. Send confirm_duplicate to make another.")
                .with("dedup_match", DedupMatchResponse.of(duplicate));
    }

    private static ApiProblem unplaced(Geocoded.Unplaced why) {
        return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "GEOCODE_FAILED", "Could not geocode address")
                .with("reason", why.reason())
                .with(
                        "candidates",
                        why.candidates().stream().map(GeocodeCandidate::of).toList());
    }

    private static ApiProblem busy(Geocoded.Busy until) {
        return ApiProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "GEOCODER_RATE_LIMIT",
                        "The geocoder cannot answer now. Retry in " + until.retryAfterSeconds() + " seconds.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(until.retryAfterSeconds()));
    }
}
