package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lists of fences. The statement has only the conditions that are asked for, because an index that holds the active ones
 * is used only where the statement itself says so.
 */
final class GeofenceListing {

    private static final String WITH_TAG = """
            exists (select 1 from geofence_tags t where t.workspace_id = g.workspace_id and t.geofence_id = g.id
                and t.normalized_name = :tag%d)""";

    /** The offset is passed over in the index alone; only the fences of the page are fetched. */
    private static final String PAGE = """
            where g.seq in (select g.seq from geofences g where %s order by g.id desc limit :limit offset :offset)
            order by g.id desc""";

    private final Database database;
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final boolean isAll;

    GeofenceListing(Database database, WorkspaceId workspaceId, GeofenceQuery query) {
        this.database = database;
        this.isAll = query.asksForAll();
        params.put("workspace", workspaceId.toString());
        params.put("limit", query.limit());
        params.put("offset", query.offset());
        states.add("g.workspace_id = :workspace");
        if (query.activeOnly()) {
            states.add("g.is_active");
        }
        if (!query.includeArchived()) {
            states.add("not g.archived");
        }
        conditions.addAll(states);
        UUID groupId = query.groupId();
        if (groupId != null) {
            conditions.add("g.group_id = :group");
            params.put("group", groupId.toString());
        }
        for (Tag tag : query.tags()) {
            params.put("tag" + params.size(), tag.normalizedName());
            conditions.add(WITH_TAG.formatted(params.size() - 1));
        }
    }

    List<GeofenceRow> page() {
        String sql = GeofenceRow.SELECT + PAGE.formatted(String.join(" and ", conditions));
        return database.read(jdbc -> jdbc.sql(sql)
                .params(params)
                .query((row, number) -> GeofenceRow.of(row))
                .list());
    }

    /** How many there are on all pages; where all are asked for, what was counted before is added up. */
    long total() {
        String sql = isAll
                ? "select coalesce(sum(g.fences), 0) from geofence_counts g where " + String.join(" and ", states)
                : "select count(*) from geofences g where " + String.join(" and ", conditions);
        return database.read(
                jdbc -> jdbc.sql(sql).params(params).query(Long.class).single());
    }
}
