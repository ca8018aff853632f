package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Groups;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All groups of a workspace. */
@Schema(name = "GeofenceGroupsOut", description = "All groups of a workspace.")
record GeofenceGroupsOut(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<Item> groups,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer count) {

    static GeofenceGroupsOut of(List<Groups.Size> sizes) {
        List<Item> groups = sizes.stream()
                .map(size -> new Item(size.group().id().toString(), size.group().name(), size.geofences()))
                .toList();
        return new GeofenceGroupsOut(groups, groups.size());
    }

    /** A group. */
    @Schema(name = "GeofenceGroupOut", description = "A group of geofences.")
    record Item(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String groupId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String groupName,

            @Schema(description = "Those that are not archived.", requiredMode = Schema.RequiredMode.REQUIRED)
            Long geofenceCount) {}
}
