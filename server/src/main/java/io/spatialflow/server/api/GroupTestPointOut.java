package io.spatialflow.server.api;

import io.spatialflow.server.geofence.PointTest;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The same as {@link TestPointResponse} of one group, under the names that published clients know as well. */
@Schema(
        name = "GroupTestPointOut",
        description = "Which active geofences of a group the point lies in, and which are near.")
record GroupTestPointOut(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String groupId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) GeoJsonPoint point,

        @Schema(description = "The same point by its names.", requiredMode = Schema.RequiredMode.REQUIRED)
        TestPointCoordinate testPoint,

        @Schema(description = "How many the point lies in.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long insideGeofences,

        @Schema(description = "The same as `inside_geofences`.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long matchingGeofences,

        @Schema(description = "How many were looked at.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalGeofences,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "The nearest `limit` of them, nearest first.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<GeofenceTestResult> results,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Those that the point lies in, at most 500.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<MatchedGeofenceItem> matchedGeofences) {

    static GroupTestPointOut of(UUID groupId, PointTest.Result result) {
        return new GroupTestPointOut(
                groupId.toString(),
                GeoJsonPoint.of(result.point()),
                TestPointCoordinate.of(result.point()),
                result.inside(),
                result.inside(),
                result.total(),
                GeofenceTestResult.of(result.nearest()),
                MatchedGeofenceItem.of(result.matched()));
    }
}
