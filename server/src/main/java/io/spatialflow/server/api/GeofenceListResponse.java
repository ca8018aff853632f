package io.spatialflow.server.api;

import io.spatialflow.server.geofence.GeofencePage;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of fences. */
@Schema(name = "GeofenceListResponse", description = "A page of geofences.")
record GeofenceListResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<GeofenceResponse> geofences,

        @Schema(description = "In this page.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer count,

        @Schema(description = "In all pages.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalCount) {

    static GeofenceListResponse of(GeofencePage page) {
        List<GeofenceResponse> geofences =
                page.geofences().stream().map(GeofenceResponse::of).toList();
        return new GeofenceListResponse(geofences, geofences.size(), page.totalCount());
    }
}
