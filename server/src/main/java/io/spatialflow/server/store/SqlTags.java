package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A workspace's tags, in table {@code tags}, and which fence has which, in {@code geofence_tags}. */
public final class SqlTags implements Tags {

    private final Database database;

    public SqlTags(Database database) {
        this.database = database;
    }

    /** Notes the tags of new fences; one that is new to the workspace is made, with the spelling it comes in. */
    void add(WorkspaceId workspaceId, List<Geofence> geofences) {
        Map<String, Object[]> made = new LinkedHashMap<>();
        List<Object[]> given = new ArrayList<>();
        String workspace = workspaceId.toString();
        for (Geofence geofence : geofences) {
            int position = 0;
            for (Tag tag : geofence.tags()) {
                made.putIfAbsent(tag.normalizedName(), new Object[] {
                    workspace, tag.normalizedName(), UUID.randomUUID().toString(), tag.name()
                });
                given.add(new Object[] {workspace, geofence.id().toString(), position++, tag.normalizedName()});
            }
        }
        database.batches()
                .update(
                        "insert into tags (workspace_id, normalized_name, id, name) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        List.copyOf(made.values()));
        database.batches()
                .update(
                        "insert into geofence_tags (workspace_id, geofence_id, position, normalized_name)"
                                + " values (?, ?, ?, ?)",
                        given);
    }

    /** The tags that a fence has now, instead of those it had. */
    void replace(WorkspaceId workspaceId, Geofence geofence) {
        database.write(jdbc -> jdbc.sql("delete from geofence_tags where workspace_id = ? and geofence_id = ?")
                .params(workspaceId.toString(), geofence.id().toString())
                .update());
        add(workspaceId, List.of(geofence));
    }

    /** The tags of some fences, by the fence's id. */
    Map<String, List<Tag>> of(WorkspaceId workspaceId, List<String> geofenceIds) {
        List<FenceTag> rows = geofenceIds.isEmpty()
                ? List.of()
                : database.read(jdbc -> jdbc.sql("""
                                select f.geofence_id, t.name from geofence_tags f join tags t
                                    on t.workspace_id = f.workspace_id and t.normalized_name = f.normalized_name
                                where f.workspace_id = :workspace and f.geofence_id in (:ids)
                                order by f.geofence_id, f.position""")
                        .param("workspace", workspaceId.toString())
                        .param("ids", geofenceIds)
                        .query((row, number) ->
                                new FenceTag(row.getString("geofence_id"), new Tag(row.getString("name"))))
                        .list());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        FenceTag::geofenceId, Collectors.mapping(FenceTag::tag, Collectors.toList())));
    }

    @Override
    public Listing list(WorkspaceId workspaceId, int limit) {
        long total = database.read(jdbc -> jdbc.sql("""
                        select count(*) from tags t where t.workspace_id = :workspace
                            and exists (select 1 from geofence_tags f
                                where f.workspace_id = t.workspace_id and f.normalized_name = t.normalized_name)""")
                .param("workspace", workspaceId.toString())
                .query(Long.class)
                .single());
        List<Used> used = database.read(jdbc -> jdbc.sql("""
                        select t.id, t.name, (select count(*) from geofence_tags f
                            where f.workspace_id = t.workspace_id and f.normalized_name = t.normalized_name) as uses
                        from tags t where t.workspace_id = :workspace and uses > 0
                        order by t.normalized_name limit :limit""")
                .param("workspace", workspaceId.toString())
                .param("limit", limit)
                .query((row, number) -> new Used(
                        UUID.fromString(row.getString("id")), new Tag(row.getString("name")), row.getLong("uses")))
                .list());
        return new Listing(used, total);
    }

    private record FenceTag(String geofenceId, Tag tag) {}
}
