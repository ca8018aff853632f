package io.spatialflow.server.exchange;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fence that a file describes, with nothing wrong about it.
 *
 * @param groupName null for no group
 */
record Draft(
        Profile profile, Area area, Origin origin, @Nullable String groupName, Status status) {

    Geofence geofence(WorkspaceId workspaceId, @Nullable Group group, GeofenceId id, Instant now) {
        return Geofence.made(id, workspaceId, profile, area, origin, now)
                .in(group)
                .with(status);
    }
}
