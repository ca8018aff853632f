package io.spatialflow.server.geofence;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import java.util.Map;

/** Takes a fence away for good, and notes who did. */
public final class GeofenceRemoval {

    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final Audit audit;

    public GeofenceRemoval(Geofences geofences, WorkspaceLock lock, Audit audit) {
        this.geofences = geofences;
        this.lock = lock;
        this.audit = audit;
    }

    /** @return whether there was such a fence in the caller's workspace */
    public boolean remove(Caller caller, GeofenceId id) {
        return lock.hold(caller.workspaceId(), () -> {
            boolean removed = geofences.delete(caller.workspaceId(), id);
            if (removed) {
                audit.note(caller, "geofence.delete", Audit.Subject.one("geofence", id), Map.of());
            }
            return removed;
        });
    }
}
