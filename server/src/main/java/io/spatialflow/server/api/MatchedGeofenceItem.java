package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.PointTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fence that a point lies in. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "MatchedGeofenceItem", description = "A geofence that the point lies in.")
record MatchedGeofenceItem(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String geofenceId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String geofenceName,

        @Schema(
                format = "uuid",
                types = {"string", "null"})
        @Nullable
        String groupId,

        @Schema(types = {"string", "null"}) @Nullable String groupName,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Double distanceMeters) {

    static List<MatchedGeofenceItem> of(List<PointTest.Tested> matched) {
        return matched.stream().map(MatchedGeofenceItem::of).toList();
    }

    private static MatchedGeofenceItem of(PointTest.Tested tested) {
        Group group = tested.fence().group();
        return new MatchedGeofenceItem(
                tested.fence().id().toString(),
                tested.fence().name(),
                group == null ? null : group.id().toString(),
                group == null ? null : group.name(),
                Decimetres.of(tested.distance()));
    }
}
