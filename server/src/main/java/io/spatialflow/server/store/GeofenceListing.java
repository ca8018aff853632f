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

    /** The rarest tag's fences, in order; the cross join keeps to it. */
    private static final String TAGGED =
            "geofence_tags t cross join geofences g on g.seq = t.geofence where t.tag = :tag0";

    private static final String WITH_TAG =
            " and exists (select 1 from geofence_tags o where o.tag = :tag%d and o.geofence = %s)";

    /** The offset is passed over in the index alone; only the fences of the page are fetched. */
    private static final String PAGE = """
            where g.seq in (select g.seq from %1$s order by %2$s desc limit :limit offset :offset) order by %3$s desc""";

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

    private static final String AFTER = """
            where g.seq in (select g.seq from %1$s and %2$s > %4$s order by %2$s limit :limit) order by %3$s""";

    /** By the number of the fence, or, if it is gone, of the one that was made before it. */
    private static final String SEQ_AFTER = """
            coalesce((select seq from geofences
                where workspace_id = :workspace and id <= :after order by id desc limit 1), 0)""";

    private final Database database;
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<SqlTags.Numbered> tags;
    private final boolean tagged;
    private final boolean possible;
    private final String matching;

    /** @param tags those of the query that there are */
    GeofenceListing(Database database, WorkspaceId workspaceId, GeofenceQuery query, List<SqlTags.Numbered> tags) {
        this.database = database;
        this.tags = tags.stream()
                .sorted(Comparator.comparing(SqlTags.Numbered::uses))
                .toList();
        this.tagged = !query.tags().isEmpty();
        this.possible = tags.size()
                == query.tags().stream().map(Tag::normalizedName).distinct().count();
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
        if (!this.tags.isEmpty()) {
            params.put("uses", this.tags.getFirst().uses());
        }
        for (int i = 0; i < tags.size(); i++) {
            params.put("tag" + i, this.tags.get(i).number());
        }
        this.matching = (tagged ? TAGGED + withTags("t.geofence", 1) : ALL) + and(kinds);
    }

    /** The tags from one on, of the fence whose seq that is. */
    private String withTags(String seq, int from) {
        return IntStream.range(from, tags.size())
                .mapToObj(i -> WITH_TAG.formatted(i, seq))
                .collect(Collectors.joining());
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    List<GeofenceRow> page() {
        return rows(PAGE.formatted(matching, walked(), order()));
    }

    /** The first of those that were made after one, in the order they were made. */
    List<GeofenceRow> after(@Nullable GeofenceId last) {
        params.put("after", last == null ? "" : last.toString());
        return rows(AFTER.formatted(matching, walked(), order(), tagged ? SEQ_AFTER : ":after"));
    }

    private List<GeofenceRow> rows(String condition) {
        return possible
                ? database.read(jdbc -> jdbc.sql(GeofenceRow.SELECT + condition)
                        .params(params)
                        .query((row, number) -> GeofenceRow.of(row))
                        .list())
                : List.of();
    }

    /** The column of the index that is walked. */
    private String walked() {
        return tagged ? "t.geofence" : "g.id";
    }

    private String order() {
        return tagged ? "g.seq" : "g.id";
    }

    /** How many there are on all pages. */
    long total() {
        return possible
                ? database.read(jdbc ->
                        jdbc.sql(counting()).params(params).query(Long.class).single())
                : 0;
    }

    private String counting() {
        if (!tagged) {
            return ADDED_UP + and(kinds);
        }
        if (!kinds.equals(SHOWN)) {
            return "select count(*) from " + matching;
        }
        String all = tags.size() == 1 ? ":uses" : TAGGED_ALL.formatted(withTags("t.geofence", 1));
        return "select " + all + " - " + NOT_SHOWN.formatted(withTags("g.seq", 0));
    }
}
