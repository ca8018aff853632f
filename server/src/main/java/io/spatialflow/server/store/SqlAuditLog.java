package io.spatialflow.server.store;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditLog;
import org.jspecify.annotations.Nullable;

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
                            (workspace_id, id, at, actor_type, user_id, api_key_id, network_address,
                             action, resource_type, resource_id, changes)
                        values (:workspace, :id, :at, :actor, :user, :key, :address,
                            :action, :type, :resource, :changes)""")
                .param("workspace", entry.workspaceId().toString())
                .param("id", entry.id().toString())
                .param("at", entry.at().toEpochMilli())
                .param("actor", entry.actor().kind().wireName())
                .param("user", idOf(Actor.Kind.USER, entry.actor()))
                .param("key", idOf(Actor.Kind.API_KEY, entry.actor()))
                .param("address", entry.actor().networkAddress())
                .param("action", entry.action())
                .param("type", entry.resourceType())
                .param("resource", entry.resourceId())
                .param("changes", JsonColumn.write(entry.changes()))
                .update());
    }

    private static @Nullable String idOf(Actor.Kind kind, Actor actor) {
        return actor.kind() == kind ? String.valueOf(actor.id()) : null;
    }
}
