package io.spatialflow.server.api;

import io.spatialflow.geocoder.match.Candidate;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Where a suggested place is. */
@Schema(name = "PlaceResponse", description = "Where a suggested place is.")
record PlaceResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String placeId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String formattedAddress,

        @ArraySchema(
                arraySchema =
                        @Schema(description = "Longitude, latitude.", requiredMode = Schema.RequiredMode.REQUIRED),
                minItems = 2,
                maxItems = 2)
        List<Double> point,

        @Schema(description = "Degrees north.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lat,

        @Schema(description = "Degrees east.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lng,

        @Schema(
                description = "How near to the door the point is. Only the first two are good enough for a fence.",
                allowableValues = {"rooftop", "interpolated", "street", "postcode", "place"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String matchLevel,

        @Schema(minimum = "0", maximum = "1", requiredMode = Schema.RequiredMode.REQUIRED)
        Double confidence,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) GeocodeSource source) {

    static PlaceResponse of(String placeId, Candidate place) {
        double lat = place.point().latitude();
        double lng = place.point().longitude();
        return new PlaceResponse(
                placeId,
                place.normalized(),
                List.of(lng, lat),
                lat,
                lng,
                GeocodeCandidate.level(place),
                place.confidence(),
                GeocodeSource.of(place.provenance()));
    }
}
