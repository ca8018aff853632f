package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of fences. The statement has only the conditions that are asked for ({@link FenceConditions}), and it walks the index
 * that gives the fences in their order.
 */
final class GeofenceListing {

    private static final String ALL = "geofences g where g.workspace_id = :workspace";

    /** Tag by tag the index has the fences in order; the cross join keeps to it. */
    private static final String TAGGED = """
            geofence_tags t cross join geofences g on g.workspace_id = t.workspace_id and g.id = t.geofence_id
            where t.workspace_id = :workspace and t.normalized_name = :tag0""";

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
    private final FenceConditions conditions;
    private final Map<String, Object> params;
    private final String matching;
    private final boolean tagged;

    GeofenceListing(Database database, WorkspaceId workspaceId, GeofenceQuery query) {
        this.database = database;
        List<Tag> tags = query.filter().tags();
        this.tagged = !tags.isEmpty();
        this.conditions = new FenceConditions(workspaceId, query.filter(), rarestFirst(workspaceId, tags));
        this.params = new HashMap<>(conditions.params());
        params.put("limit", query.limit());
        params.put("offset", query.offset());
        this.matching = (tagged ? TAGGED + conditions.ofTags("t.geofence_id", 1) : ALL)
                + conditions.ofKind()
                + conditions.ofText();
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
        if (!tagged && !conditions.hasText()) {
            return ADDED_UP + conditions.ofKind();
        }
        return tagged && conditions.isShownByItself()
                ? SHOWN_TAGGED.formatted(conditions.ofTags("t.geofence_id", 1), conditions.ofTags("g.id", 0))
                : "select count(*) from " + matching;
    }
}
