package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.tile.ChartedFence;
import io.spatialflow.server.tile.Crowd;
import io.spatialflow.server.tile.FenceChart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fences on a map. The R*Tree {@code geofence_boxes} knows where they lie and whether they count: whoever asks for no more than
 * that, of a box with few fences in it, is answered by it. For all else, the boxes of all fences that are meant are read once
 * into a {@link FenceSheet}, which is good until one of the workspace's fences changes.
 */
public final class SqlFenceChart implements FenceChart {

    /** Of a million fences in all. */
    private static final long MOST_BYTES = 24 << 20;

    private static final String OF_PART = "b.workspace_from <= :number and b.workspace_to >= :number";

    private static final String TOUCHED =
            " where b.south <= :north and b.north >= :south and b.west <= :east and b.east >= :west and " + OF_PART;

    private static final String COUNT =
            "select count(*) from (select 1 from geofence_boxes b" + TOUCHED + " limit :limit)";

    private static final String FENCES = """
            select g.id, g.name, g.latitude, g.longitude, g.radius_meters, g.polygons, g.group_id, f.name as group_name,
                g.is_active, g.archived
            from %s
            left join geofence_groups f on f.workspace_id = g.workspace_id and f.id = g.group_id""";

    /** The cross join keeps to the order: boxes, then their fences. */
    private static final String TOUCHING =
            FENCES.formatted("geofence_boxes b cross join geofences g on g.seq = b.id / 2") + TOUCHED + " limit :limit";

    private static final String NUMBERED =
            FENCES.formatted("json_each(:seqs) s cross join geofences g on g.seq = s.value")
                    + " where g.workspace_id = :workspace";

    private static final String BOXES = "select b.id, b.south, b.north, b.west, b.east from ";

    private static final String BOXES_OF_PART = BOXES + "geofence_boxes b where " + OF_PART;

    /** The fences first, then their boxes, one or two each. */
    private static final String BOXES_OF_FENCES = BOXES + """
            (select g.seq from %s) m cross join (select 0 as second union all select 1)
            cross join geofence_boxes b on b.id = 2 * m.seq + second""";

    private final Database database;
    private final SqlTags tags;
    private final Cache<SheetKey, Filled> sheets = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((SheetKey key, Filled filled) -> filled.sheet().bytes())
            .build();

    public SqlFenceChart(Database database) {
        this.database = database;
        this.tags = new SqlTags(database);
    }

    private record SheetKey(WorkspaceId workspaceId, FenceFilter filter) {}

    /** The version is no part of the key: what is out of date is replaced, and takes no room. */
    private record Filled(String version, FenceSheet sheet) {}

    @Override
    public String version(WorkspaceId workspaceId) {
        return FenceVersions.of(database, workspaceId);
    }

    @Override
    public Optional<Box> extent(WorkspaceId workspaceId, FenceFilter filter) {
        return sheet(workspaceId, filter).extent();
    }

    @Override
    public int count(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        if (!knowsAll(filter)) {
            return sheet(workspaceId, filter).count(box, limit);
        }
        int inAllParts = parts(workspaceId, filter).stream()
                .map(part -> touched(box, part, limit))
                .mapToInt(params -> database.read(jdbc ->
                        jdbc.sql(COUNT).params(params).query(Integer.class).single()))
                .sum();
        return Math.min(inAllParts, limit);
    }

    @Override
    public List<ChartedFence> fences(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        if (!knowsAll(filter)) {
            return numbered(workspaceId, sheet(workspaceId, filter).seqs(box, limit));
        }
        return parts(workspaceId, filter).stream()
                .map(part -> touched(box, part, limit))
                .flatMap(params ->
                        database
                                .read(jdbc -> jdbc.sql(TOUCHING)
                                        .params(params)
                                        .query((row, index) -> fence(row))
                                        .list())
                                .stream())
                .limit(limit)
                .toList();
    }

    private List<ChartedFence> numbered(WorkspaceId workspaceId, List<Long> seqs) {
        return database.read(jdbc -> jdbc.sql(NUMBERED)
                .param("seqs", seqs.toString())
                .param("workspace", workspaceId.toString())
                .query((row, index) -> fence(row))
                .list());
    }

    private static ChartedFence fence(ResultSet row) throws SQLException {
        return new ChartedFence(
                GeofenceRow.outline(row), new Status(row.getBoolean("is_active"), row.getBoolean("archived")));
    }

    @Override
    public List<Crowd> crowds(WorkspaceId workspaceId, Box box, FenceFilter filter, int cells) {
        return sheet(workspaceId, filter).crowds(box, cells);
    }

    /** Whether the tree alone knows which fences are meant: those that count lie on one side of it, the others on the other. */
    private static boolean knowsAll(FenceFilter filter) {
        return filter.isPlain()
                && (filter.shown() == FenceFilter.Shown.ACTIVE || filter.shown() == FenceFilter.Shown.ALL);
    }

    /** Whoever comes while it is being filled waits for it: a map asks for many tiles at once. */
    private FenceSheet sheet(WorkspaceId workspaceId, FenceFilter filter) {
        // The version is asked for first: what changes meanwhile may be on the sheet, but a later version never finds
        // it.
        String version = version(workspaceId);
        return Objects.requireNonNull(sheets.asMap()
                        .compute(
                                new SheetKey(workspaceId, filter),
                                (key, kept) -> kept != null && kept.version().equals(version)
                                        ? kept
                                        : new Filled(
                                                version,
                                                knowsAll(filter)
                                                        ? ofParts(workspaceId, filter)
                                                        : ofFences(workspaceId, filter))))
                .sheet();
    }

    private FenceSheet ofParts(WorkspaceId workspaceId, FenceFilter filter) {
        FenceSheet sheet = new FenceSheet();
        parts(workspaceId, filter).forEach(part -> fill(sheet, BOXES_OF_PART, Map.of("number", part)));
        return sheet.filled();
    }

    private FenceSheet ofFences(WorkspaceId workspaceId, FenceFilter filter) {
        FenceSheet sheet = new FenceSheet();
        FenceConditions conditions = new FenceConditions(workspaceId, filter, tags.find(workspaceId, filter.tags()));
        if (conditions.arePossible()) {
            fill(sheet, BOXES_OF_FENCES.formatted(conditions.matching()), conditions.params());
        }
        return sheet.filled();
    }

    private void fill(FenceSheet sheet, String sql, Map<String, ?> params) {
        database.read(jdbc -> {
            jdbc.sql(sql).params(params).query(sheet::add);
            return sheet;
        });
    }

    /** The workspace's number, as it is for fences that count, and below zero for the others. */
    private List<Integer> parts(WorkspaceId workspaceId, FenceFilter filter) {
        int number = database.read(jdbc -> jdbc.sql("select number from workspaces where id = ?")
                .param(workspaceId.toString())
                .query(Integer.class)
                .single());
        return filter.shown().hasOthers() ? List.of(number, -number) : List.of(number);
    }

    private static Map<String, Object> touched(Box box, int part, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("south", box.south());
        params.put("north", box.north());
        params.put("west", box.west());
        params.put("east", box.east());
        params.put("number", part);
        params.put("limit", limit);
        return params;
    }
}
