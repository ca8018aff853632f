package io.spatialflow.server.api;

import io.spatialflow.server.geofence.PointTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A fence, and how far a point is from it. */
@Schema(name = "GeofenceTestResult", description = "A geofence, and how far the point is from it.")
record GeofenceTestResult(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String geofenceId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String geofenceName,

        @Schema(name = "is_inside", requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean isInside,

        @Schema(description = "To its edge, to the decimetre; 0 inside.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double distanceMeters) {

    static List<GeofenceTestResult> of(List<PointTest.Tested> tested) {
        return tested.stream()
                .map(one -> new GeofenceTestResult(
                        one.fence().id().toString(), one.fence().name(), one.isInside(), Decimetres.of(one.distance())))
                .toList();
    }
}
