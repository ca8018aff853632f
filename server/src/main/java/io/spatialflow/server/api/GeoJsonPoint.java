package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Point;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A point as GeoJSON has it. */
@Schema(name = "GeoJSONPoint", description = "A point as in GeoJSON.")
record GeoJsonPoint(
        @Schema(
                allowableValues = {"Point"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @ArraySchema(
                arraySchema =
                        @Schema(description = "Longitude, latitude.", requiredMode = Schema.RequiredMode.REQUIRED))
        List<Double> coordinates) {

    static GeoJsonPoint of(Point point) {
        return new GeoJsonPoint("Point", Geometry.position(point));
    }
}
