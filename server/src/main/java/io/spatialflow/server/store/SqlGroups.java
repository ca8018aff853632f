package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Groups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups of fences, in table {@code geofence_groups}. */
public final class SqlGroups implements Groups {

    private final Database database;

    public SqlGroups(Database database) {
        this.database = database;
    }

    @Override
    public Group named(WorkspaceId workspaceId, String name) {
        return database.write(jdbc -> jdbc.sql("""
                        insert into geofence_groups (workspace_id, id, name, normalized_name) values (?, ?, ?, ?)
                        on conflict do update set name = name returning id, name""")
                .params(workspaceId.toString(), UUID.randomUUID().toString(), name, Group.normalized(name))
                .query((row, number) -> group(row))
                .single());
    }

    @Override
    public Optional<Group> find(WorkspaceId workspaceId, UUID id) {
        return database.read(jdbc -> jdbc.sql("select id, name from geofence_groups where workspace_id = ? and id = ?")
                .params(workspaceId.toString(), id.toString())
                .query((row, number) -> group(row))
                .optional());
    }

    @Override
    public List<Size> list(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("""
                        select f.id, f.name, (select coalesce(sum(c.fences), 0) from geofence_counts c
                            where c.workspace_id = f.workspace_id and c.group_id = f.id and not c.archived) as fences
                        from geofence_groups f where f.workspace_id = ? order by f.normalized_name""")
                .param(workspaceId.toString())
                .query((row, number) -> new Size(group(row), row.getLong("fences")))
                .list());
    }

    @Override
    public void removeIfEmpty(WorkspaceId workspaceId, Group group) {
        database.write(jdbc -> jdbc.sql("""
                        delete from geofence_groups where workspace_id = :workspace and id = :id
                            and not exists (select 1 from geofences where workspace_id = :workspace and group_id = :id)""")
                .param("workspace", workspaceId.toString())
                .param("id", group.id().toString())
                .update());
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(UUID.fromString(row.getString("id")), row.getString("name"));
    }
}
