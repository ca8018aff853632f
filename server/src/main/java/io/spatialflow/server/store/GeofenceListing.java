package io.spatialflow.server.store;

import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of fences. The statement has only the conditions that are asked for ({@link FenceConditions}), and it walks the index
 * that gives the fences in their order.
 */
final class GeofenceListing {

    /** All of it in the index alone. */
    private static final String PAGE = "select g.seq from %s order by %s desc limit :limit offset :offset";

    /** Without tags, what was counted before. */
    private static final String ADDED_UP =
            "select coalesce(sum(g.fences), 0) from geofence_counts g where g.workspace_id = :workspace";

    /** With several tags, the fences of the rarest that have the others too. */
    private static final String TAGGED_ALL = "(select count(*) from geofence_tags t where t.tag = :tag0%s)";

    /**
     * Of tags the index is counted, and what is not shown taken off: that is little as a rule and has an index of its own,
     * where looking at each of fifty thousand fences for what it is would take longer than all the rest.
     */
    private static final String NOT_SHOWN = """
            (select count(*) from geofences g
                where g.workspace_id = :workspace and not (g.is_active and not g.archived)%s)""";

    private static final String AFTER = "select g.seq from %1$s and %2$s > %3$s order by %2$s limit :limit";

    /** By the number of the fence, or, if it is gone, of the one that was made before it. */
    private static final String SEQ_AFTER = """
            coalesce((select seq from geofences
                where workspace_id = :workspace and id <= :after order by id desc limit 1), 0)""";

    private final Database database;
    private final FenceConditions conditions;
    private final Map<String, Object> params;
    private final String matching;
    private final boolean tagged;

    GeofenceListing(Database database, GeofenceQuery query, FenceConditions conditions) {
        this.database = database;
        this.conditions = conditions;
        this.tagged = !query.filter().tags().isEmpty();
        this.params = new HashMap<>(conditions.params());
        params.put("limit", query.limit());
        params.put("offset", query.offset());
        this.matching = conditions.matching();
    }

    /** The fences of the page, by {@code seq}. */
    List<Long> page() {
        return seqs(PAGE.formatted(matching, walked()));
    }

    /** The first of those that were made after one, in the order they were made. */
    List<Long> after(@Nullable GeofenceId last) {
        params.put("after", last == null ? "" : last.toString());
        return seqs(AFTER.formatted(matching, walked(), tagged ? SEQ_AFTER : ":after"));
    }

    private List<Long> seqs(String sql) {
        return conditions.arePossible()
                ? database.read(
                        jdbc -> jdbc.sql(sql).params(params).query(Long.class).list())
                : List.of();
    }

    /** The column of the index that is walked. */
    private String walked() {
        return tagged ? "t.geofence" : "g.id";
    }

    /** How many there are on all pages. */
    long total() {
        return conditions.arePossible()
                ? database.read(jdbc ->
                        jdbc.sql(counting()).params(params).query(Long.class).single())
                : 0;
    }

    private String counting() {
        if (!tagged && !conditions.hasText()) {
            return ADDED_UP + conditions.ofKind();
        }
        if (!tagged || !conditions.isShownByItself()) {
            return "select count(*) from " + matching;
        }
        String all = conditions.tags().size() == 1 ? ":uses" : TAGGED_ALL.formatted(conditions.ofTags("t.geofence", 1));
        return "select " + all + " - " + NOT_SHOWN.formatted(conditions.ofTags("g.seq", 0));
    }
}
