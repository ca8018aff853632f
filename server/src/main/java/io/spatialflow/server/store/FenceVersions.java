package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;

/**
 * A mark for the state of a workspace's fences, in table {@code geofence_versions}. It is drawn by lot and not counted: a
 * database that is put back from a backup must not come to a mark again that stood for something else.
 */
final class FenceVersions {

    private static final String RENEW = """
            insert into geofence_versions (workspace_id, version) values (?, lower(hex(randomblob(8))))
            on conflict do update set version = excluded.version""";

    private FenceVersions() {}

    /** In the transaction that changes the fences. */
    static void renew(Database database, WorkspaceId workspaceId) {
        database.write(jdbc -> jdbc.sql(RENEW).param(workspaceId.toString()).update());
    }

    static String of(Database database, WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select version from geofence_versions where workspace_id = ?")
                .param(workspaceId.toString())
                .query(String.class)
                .optional()
                .orElse("0"));
    }
}
