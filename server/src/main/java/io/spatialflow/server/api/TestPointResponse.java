package io.spatialflow.server.api;

import io.spatialflow.server.geofence.PointTest;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Which fences a point lies in, and which are near. */
@Schema(name = "TestPointResponse", description = "Which active geofences the point lies in, and which are near.")
record TestPointResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) GeoJsonPoint point,

        @Schema(description = "How many the point lies in.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long insideGeofences,

        @Schema(description = "How many were looked at.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalGeofences,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "The nearest `limit` of them, nearest first; of some as near the oldest"
                                        + " first.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<GeofenceTestResult> results,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Those that the point lies in, at most 500, in the same order.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<MatchedGeofenceItem> matchedGeofences) {

    static TestPointResponse of(PointTest.Result result) {
        return new TestPointResponse(
                GeoJsonPoint.of(result.point()),
                result.inside(),
                result.total(),
                GeofenceTestResult.of(result.nearest()),
                MatchedGeofenceItem.of(result.matched()));
    }
}
