package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Circle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A circle, in the manner of GeoJSON. */
@Schema(name = "CircleGeometry", description = "A circle, in the manner of GeoJSON.")
record CircleGeometry(
        @Schema(
                allowableValues = {"Circle"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Schema(description = "Longitude, latitude.", requiredMode = Schema.RequiredMode.REQUIRED)
        List<Double> center,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Double radiusMeters) {

    static CircleGeometry of(Circle circle) {
        return new CircleGeometry(
                "Circle",
                List.of(circle.center().longitude(), circle.center().latitude()),
                circle.radius().meters());
    }
}
