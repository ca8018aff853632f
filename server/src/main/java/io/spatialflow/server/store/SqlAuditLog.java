package io.spatialflow.server.store;

import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditLog;

/** Who changed what, in table {@code audit_log}. */
public final class SqlAuditLog implements AuditLog {

    private final Database database;

    public SqlAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditEntry entry) {
        database.write(jdbc -> jdbc.sql("""
                        insert into audit_log
                            (workspace_id, id, at, user_id, api_key_id, action, resource_type, changes)
                        values (:workspace, :id, :at, :user, :key, :action, :type, :changes)""")
                .param("workspace", entry.caller().workspaceId().toString())
                .param("id", entry.id().toString())
                .param("at", entry.at().toEpochMilli())
                .param("user", entry.caller().userId().map(Object::toString).orElse(null))
                .param("key", entry.caller().apiKeyId().map(Object::toString).orElse(null))
                .param("action", entry.action())
                .param("type", entry.resourceType())
                .param("changes", JsonColumn.write(entry.changes()))
                .update());
    }
}
