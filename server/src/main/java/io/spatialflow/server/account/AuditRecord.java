package io.spatialflow.server.account;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as people read it.
 *
 * @param userEmail of the person; null if it was none, or one who is no more
 * @param apiKeyName of the key; null if it was none
 */
public record AuditRecord(
        AuditEntry entry,
        @Nullable String userEmail,
        @Nullable String apiKeyName) {}
