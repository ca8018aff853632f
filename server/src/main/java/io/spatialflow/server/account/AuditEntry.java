package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that somebody changed.
 *
 * @param action such as {@code geofence.bulk_create}
 * @param resourceType such as {@code geofence}
 * @param changes what changed; text, numbers and booleans by name
 */
public record AuditEntry(
        UUID id, Caller caller, Instant at, String action, String resourceType, Map<String, Object> changes) {

    public AuditEntry {
        changes = Map.copyOf(changes);
    }
}
