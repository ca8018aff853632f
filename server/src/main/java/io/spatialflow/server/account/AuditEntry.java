package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody changed.
 *
 * @param action such as {@code geofence.bulk_create}
 * @param resourceType such as {@code geofence}
 * @param resourceId the one thing that was changed; null if it was many
 * @param changes what changed, by name: text, numbers, booleans, lists and maps of them, and null
 */
public record AuditEntry(
        UUID id,
        WorkspaceId workspaceId,
        Actor actor,
        Instant at,
        String action,
        String resourceType,
        @Nullable String resourceId,
        Map<String, @Nullable Object> changes) {

    public AuditEntry {
        changes = Collections.unmodifiableMap(changes);
    }
}
