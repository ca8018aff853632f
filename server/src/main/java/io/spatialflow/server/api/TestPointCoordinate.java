package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Point;
import io.swagger.v3.oas.annotations.media.Schema;

/** A point by its names. */
@Schema(name = "TestPointCoordinate", description = "A point.")
record TestPointCoordinate(
        @Schema(description = "Degrees north.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lat,

        @Schema(description = "Degrees east.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lng) {

    static TestPointCoordinate of(Point point) {
        return new TestPointCoordinate(point.latitude(), point.longitude());
    }
}
