package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists of fences. The statement has only the conditions that are asked for, because an index that holds the active ones
 * is used only where the statement itself says so; and it walks the index that gives the fences in their order.
 */
final class GeofenceListing {

    private static final String ALL = "geofences g where g.workspace_id = :workspace";

    /** Tag by tag the index has the fences in order; the cross join keeps to it. */
    private static final String TAGGED = """
            geofence_tags t cross join geofences g on g.workspace_id = t.workspace_id and g.id = t.geofence_id
            where t.workspace_id = :workspace and t.normalized_name = :tag0""";

    private static final String WITH_TAG = """
            exists (select 1 from geofence_tags o where o.workspace_id = g.workspace_id and o.geofence_id = g.id
                and o.normalized_name = :tag%d)""";

    /** The offset is passed over in the index alone; only the fences of the page are fetched. */
    private static final String PAGE = """
            where g.seq in (select g.seq from %s order by %s desc limit :limit offset :offset) order by g.id desc""";

    private static final String AFTER = """
            where g.seq in (select g.seq from %s and %s > :after order by %s limit :limit) order by g.id""";

    private final Database database;
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final String matching;
    private final boolean tagged;

    GeofenceListing(Database database, WorkspaceId workspaceId, GeofenceQuery query) {
        this.database = database;
        this.tagged = !query.tags().isEmpty();
        params.put("workspace", workspaceId.toString());
        params.put("limit", query.limit());
        params.put("offset", query.offset());
        if (query.activeOnly()) {
            kinds.add("g.is_active");
        }
        if (!query.includeArchived()) {
            kinds.add("not g.archived");
        }
        UUID groupId = query.groupId();
        if (groupId != null) {
            kinds.add("g.group_id = :group");
            params.put("group", groupId.toString());
        }
        List<String> conditions = new ArrayList<>();
        conditions.add(tagged ? TAGGED : ALL);
        conditions.addAll(kinds);
        List<Tag> tags = rarestFirst(workspaceId, query.tags());
        for (int i = 0; i < tags.size(); i++) {
            params.put("tag" + i, tags.get(i).normalizedName());
            if (i > 0) {
                conditions.add(WITH_TAG.formatted(i));
            }
        }
        this.matching = String.join(" and ", conditions);
    }

    private List<Tag> rarestFirst(WorkspaceId workspaceId, List<Tag> tags) {
        return tags.size() < 2
                ? tags
                : tags.stream()
                        .sorted(Comparator.comparing(tag -> uses(workspaceId, tag)))
                        .toList();
    }

    private long uses(WorkspaceId workspaceId, Tag tag) {
        return database.read(
                jdbc -> jdbc.sql("select count(*) from geofence_tags where workspace_id = ? and normalized_name = ?")
                        .params(workspaceId.toString(), tag.normalizedName())
                        .query(Long.class)
                        .single());
    }

    List<GeofenceRow> page() {
        String sql = GeofenceRow.SELECT + PAGE.formatted(matching, order());
        return database.read(jdbc -> jdbc.sql(sql)
                .params(params)
                .query((row, number) -> GeofenceRow.of(row))
                .list());
    }

    /** The first of those that were made after one, in the order they were made. */
    List<GeofenceRow> after(@Nullable GeofenceId last) {
        String sql = GeofenceRow.SELECT + AFTER.formatted(matching, order(), order());
        return database.read(jdbc -> jdbc.sql(sql)
                .params(params)
                .param("after", last == null ? "" : last.toString())
                .query((row, number) -> GeofenceRow.of(row))
                .list());
    }

    private String order() {
        return tagged ? "t.geofence_id" : "g.id";
    }

    /** How many there are on all pages; unless tags are asked for, what was counted before is added up. */
    long total() {
        List<String> counted = new ArrayList<>(kinds);
        counted.addFirst("g.workspace_id = :workspace");
        String sql = tagged
                ? "select count(*) from " + matching
                : "select coalesce(sum(g.fences), 0) from geofence_counts g where " + String.join(" and ", counted);
        return database.read(
                jdbc -> jdbc.sql(sql).params(params).query(Long.class).single());
    }
}
