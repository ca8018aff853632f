package io.spatialflow.server.geofence;

import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditLog;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Takes a fence away for good, and notes who did. */
public final class GeofenceRemoval {

    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final AuditLog auditLog;
    private final Clock clock;

    public GeofenceRemoval(Geofences geofences, WorkspaceLock lock, AuditLog auditLog, Clock clock) {
        this.geofences = geofences;
        this.lock = lock;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** @return whether there was such a fence in the caller's workspace */
    public boolean remove(Caller caller, GeofenceId id) {
        return lock.hold(caller.workspaceId(), () -> {
            boolean removed = geofences.delete(caller.workspaceId(), id);
            if (removed) {
                Instant now = clock.instant();
                auditLog.add(new AuditEntry(
                        TimeOrderedUuid.next(now),
                        caller,
                        now,
                        "geofence.delete",
                        "geofence",
                        Map.of("geofence_id", id.toString())));
            }
            return removed;
        });
    }
}
