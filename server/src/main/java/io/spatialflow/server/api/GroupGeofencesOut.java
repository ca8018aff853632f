package io.spatialflow.server.api;

import io.spatialflow.server.geofence.GeofencePage;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A page of a group's fences. */
@Schema(name = "GroupGeofencesOut", description = "A page of a group's geofences.")
record GroupGeofencesOut(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String groupId,

        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<GeofenceResponse> geofences,

        @Schema(description = "In this page.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer count,

        @Schema(description = "In all pages.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalCount) {

    static GroupGeofencesOut of(UUID groupId, GeofencePage page) {
        GeofenceListResponse list = GeofenceListResponse.of(page);
        return new GroupGeofencesOut(groupId.toString(), list.geofences(), list.count(), list.totalCount());
    }
}
