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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of fences. The statement has only the conditions that are asked for, because an index that holds the active ones
 * is used only where the statement itself says so; and it walks the index that gives the fences in their order.
 */
final class GeofenceListing {

    private static final String ACTIVE = "g.is_active";
    private static final String NOT_ARCHIVED = "not g.archived";

    /** What a list shows unless it is asked for more. */
    private static final List<String> SHOWN = List.of(ACTIVE, NOT_ARCHIVED);

    private static final String ALL = "geofences g where g.workspace_id = :workspace";

    /** Tag by tag the index has the fences in order; the cross join keeps to it. */
    private static final String TAGGED = """
            geofence_tags t cross join geofences g on g.workspace_id = t.workspace_id and g.id = t.geofence_id
            where t.workspace_id = :workspace and t.normalized_name = :tag0""";

    private static final String WITH_TAG = " and exists (select 1 from geofence_tags o"
            + " where o.workspace_id = :workspace and o.geofence_id = %s and o.normalized_name = :tag%d)";

    /** The offset is passed over in the index alone; only the fences of the page are fetched. */
    private static final String PAGE = """
            where g.seq in (select g.seq from %s order by %s desc limit :limit offset :offset) order by g.id desc""";

    /**
     * Of tags the index is counted, and what is not shown taken off: that is little as a rule and has an index of its own,
     * where looking at each of fifty thousand fences for what it is would take longer than all the rest.
     */
    private static final String SHOWN_TAGGED = """
            select (select count(*) from geofence_tags t
                    where t.workspace_id = :workspace and t.normalized_name = :tag0%s)
                - (select count(*) from geofences g
                    where g.workspace_id = :workspace and not (g.is_active and not g.archived)%s)""";

    /** Without tags, what was counted before. */
    private static final String ADDED_UP =
            "select coalesce(sum(g.fences), 0) from geofence_counts g where g.workspace_id = :workspace";

    private static final String AFTER = """
            where g.seq in (select g.seq from %s and %s > :after order by %s limit :limit) order by g.id""";

    private final Database database;
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final String matching;
    private final boolean tagged;
    private final int tagCount;

    GeofenceListing(Database database, WorkspaceId workspaceId, GeofenceQuery query) {
        this.database = database;
        this.tagged = !query.tags().isEmpty();
        params.put("workspace", workspaceId.toString());
        params.put("limit", query.limit());
        params.put("offset", query.offset());
        if (query.activeOnly()) {
            kinds.add(ACTIVE);
        }
        if (!query.includeArchived()) {
            kinds.add(NOT_ARCHIVED);
        }
        UUID groupId = query.groupId();
        if (groupId != null) {
            kinds.add("g.group_id = :group");
            params.put("group", groupId.toString());
        }
        List<Tag> tags = rarestFirst(workspaceId, query.tags());
        for (int i = 0; i < tags.size(); i++) {
            params.put("tag" + i, tags.get(i).normalizedName());
        }
        this.tagCount = tags.size();
        this.matching = (tagged ? TAGGED + withTags("t.geofence_id", 1) : ALL) + and(kinds);
    }

    /** The tags from one on, of the fence whose id that is. */
    private String withTags(String id, int from) {
        return IntStream.range(from, tagCount)
                .mapToObj(i -> WITH_TAG.formatted(id, i))
                .collect(Collectors.joining());
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
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

    /** How many there are on all pages. */
    long total() {
        return database.read(
                jdbc -> jdbc.sql(counting()).params(params).query(Long.class).single());
    }

    private String counting() {
        if (!tagged) {
            return ADDED_UP + and(kinds);
        }
        return kinds.equals(SHOWN)
                ? SHOWN_TAGGED.formatted(withTags("t.geofence_id", 1), withTags("g.id", 0))
                : "select count(*) from " + matching;
    }
}
