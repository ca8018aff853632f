package io.spatialflow.server.geofence;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import java.util.Optional;

/** Takes a fence away for good, and notes who did and what it was. */
public final class GeofenceRemoval {

    private final Geofences geofences;
    private final Groups groups;
    private final WorkspaceLock lock;
    private final Audit audit;

    public GeofenceRemoval(Geofences geofences, Groups groups, WorkspaceLock lock, Audit audit) {
        this.geofences = geofences;
        this.groups = groups;
        this.lock = lock;
        this.audit = audit;
    }

    /** @return whether there was such a fence in the caller's workspace */
    public boolean remove(Caller caller, GeofenceId id) {
        return lock.hold(caller.workspaceId(), () -> {
            Optional<Geofence> found = geofences.find(caller.workspaceId(), id);
            found.ifPresent(fence -> remove(caller, fence));
            return found.isPresent();
        });
    }

    private void remove(Caller caller, Geofence fence) {
        geofences.delete(caller.workspaceId(), fence.id());
        Group group = fence.group();
        if (group != null) {
            groups.removeIfEmpty(caller.workspaceId(), group);
        }
        audit.note(caller, "geofence.delete", Audit.Subject.one("geofence", fence.id()), GeofenceFacts.of(fence));
    }
}
