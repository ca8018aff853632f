package io.spatialflow.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are wanted; null stands for all.
 *
 * @param action exactly, such as {@code geofence.bulk_create}
 * @param userId what this person did
 * @param resourceType exactly, such as {@code geofence}
 * @param from not before
 * @param until before
 * @param search a text that occurs, in whatever case of its ASCII letters, in what was done, to what, from where, by whom
 */
public record AuditQuery(
        @Nullable String action,
        @Nullable UserId userId,
        @Nullable String resourceType,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String search) {

    /** All entries. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);
}
