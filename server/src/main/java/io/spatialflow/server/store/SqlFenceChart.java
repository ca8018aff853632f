package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.tile.ChartedFence;
import io.spatialflow.server.tile.Crowd;
import io.spatialflow.server.tile.FenceChart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fences on a map, from the R*Tree {@code geofence_boxes}. What asks for nothing but the status is answered by it alone. */
public final class SqlFenceChart implements FenceChart {

    /** The cross join keeps to the order: boxes, then their fences. */
    private static final String WITH_FENCES = " cross join geofences g on g.seq = b.id / 2";

    private static final String TOUCHED = """
             b.south <= :north and b.north >= :south and b.west <= :east and b.east >= :west
            and b.workspace_from <= :number and b.workspace_to >= :number""";

    private static final String EXTENT = """
            select min(b.south) as south, min(b.west) as west, max(b.north) as north, max(b.east) as east
            from geofence_boxes b%s where b.workspace_from <= :number and b.workspace_to >= :number%s""";

    private static final Box WORLD = new Box(-90, -180, 90, 180);

    private static final String COUNT =
            "select count(*) from (select 1 from geofence_boxes b%s where" + TOUCHED + "%s" + " limit :limit)";

    private static final String FENCES = """
            select g.id, g.name, g.latitude, g.longitude, g.radius_meters, g.polygons, g.group_id, f.name as group_name,
                g.is_active, g.archived
            from geofence_boxes b%s
            left join geofence_groups f on f.workspace_id = g.workspace_id and f.id = g.group_id
            where""" + TOUCHED + "%s limit :limit";

    /** A fence that crosses the antimeridian has a second box, of an odd number: it is counted at its first. */
    private static final String CROWDS = """
            select count(*) as fences, avg(latitude) as latitude, avg(longitude) as longitude
            from (select (b.south + b.north) / 2 as latitude, (b.west + b.east) / 2 as longitude
                from geofence_boxes b%s where""" + TOUCHED + """
            %s and b.id %% 2 = 0)
            where latitude > :south and latitude <= :north and longitude >= :west and longitude < :east
            group by cast((latitude - :south) * :rows as integer), cast((longitude - :west) * :columns as integer)""";

    private final Database database;
    private final SqlTags tags;

    public SqlFenceChart(Database database) {
        this.database = database;
        this.tags = new SqlTags(database);
    }

    @Override
    public String version(WorkspaceId workspaceId) {
        return FenceVersions.of(database, workspaceId);
    }

    @Override
    public Optional<Box> extent(WorkspaceId workspaceId, FenceFilter filter) {
        FenceConditions conditions = conditions(workspaceId, filter);
        String sql = EXTENT.formatted(fences(filter), unlessKnown(filter, conditions));
        return inEachPart(
                        workspaceId,
                        WORLD,
                        filter,
                        conditions,
                        params -> database.read(jdbc -> jdbc.sql(sql)
                                .params(params)
                                .query((row, index) -> box(row))
                                .list()))
                .stream()
                .flatMap(Optional::stream)
                .reduce(SqlFenceChart::around);
    }

    /** The tree's numbers are rounded outwards, past the poles perhaps. */
    private static Optional<Box> box(ResultSet row) throws SQLException {
        return row.getObject("south") == null
                ? Optional.empty()
                : Optional.of(new Box(
                        Math.max(row.getDouble("south"), -90),
                        Math.max(row.getDouble("west"), -180),
                        Math.min(row.getDouble("north"), 90),
                        Math.min(row.getDouble("east"), 180)));
    }

    private static Box around(Box one, Box other) {
        return new Box(
                Math.min(one.south(), other.south()),
                Math.min(one.west(), other.west()),
                Math.max(one.north(), other.north()),
                Math.max(one.east(), other.east()));
    }

    @Override
    public int count(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        FenceConditions conditions = conditions(workspaceId, filter);
        String sql = COUNT.formatted(fences(filter), unlessKnown(filter, conditions));
        return inEachPart(workspaceId, box, filter, conditions, params -> {
                    params.put("limit", limit);
                    return database.read(jdbc ->
                            jdbc.sql(sql).params(params).query(Integer.class).list());
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public List<ChartedFence> fences(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        FenceConditions conditions = conditions(workspaceId, filter);
        String sql = FENCES.formatted(WITH_FENCES, and(conditions));
        return inEachPart(workspaceId, box, filter, conditions, params -> {
            params.put("limit", limit);
            return database.read(jdbc -> jdbc.sql(sql)
                    .params(params)
                    .query((row, index) -> new ChartedFence(
                            GeofenceRow.outline(row),
                            new Status(row.getBoolean("is_active"), row.getBoolean("archived"))))
                    .list());
        });
    }

    @Override
    public List<Crowd> crowds(WorkspaceId workspaceId, Box box, FenceFilter filter, int cells) {
        FenceConditions conditions = conditions(workspaceId, filter);
        String sql = CROWDS.formatted(fences(filter), unlessKnown(filter, conditions));
        return inEachPart(workspaceId, box, filter, conditions, params -> {
            params.put("rows", cells / (box.north() - box.south()));
            params.put("columns", cells / (box.east() - box.west()));
            return database.read(jdbc -> jdbc.sql(sql)
                    .params(params)
                    .query((row, index) -> new Crowd(
                            new Point(row.getDouble("latitude"), row.getDouble("longitude")), row.getLong("fences")))
                    .list());
        });
    }

    /** Whether the tree alone knows which fences are meant: those that count lie on one side of it, the others on the other. */
    private static boolean knowsAll(FenceFilter filter) {
        return filter.isPlain()
                && (filter.shown() == FenceFilter.Shown.ACTIVE || filter.shown() == FenceFilter.Shown.ALL);
    }

    private static String fences(FenceFilter filter) {
        return knowsAll(filter) ? "" : WITH_FENCES;
    }

    private static String unlessKnown(FenceFilter filter, FenceConditions conditions) {
        return knowsAll(filter) ? "" : and(conditions);
    }

    private static String and(FenceConditions conditions) {
        return " and g.workspace_id = :workspace" + conditions.all();
    }

    private FenceConditions conditions(WorkspaceId workspaceId, FenceFilter filter) {
        return new FenceConditions(workspaceId, filter, tags.find(workspaceId, filter.tags()));
    }

    private <T> List<T> inEachPart(
            WorkspaceId workspaceId,
            Box box,
            FenceFilter filter,
            FenceConditions conditions,
            Function<Map<String, Object>, List<T>> question) {
        if (!conditions.arePossible()) {
            return List.of();
        }
        int number = database.read(jdbc -> jdbc.sql("select number from workspaces where id = ?")
                .param(workspaceId.toString())
                .query(Integer.class)
                .single());
        List<Integer> parts = new ArrayList<>();
        if (filter.shown().hasCounting()) {
            parts.add(number);
        }
        if (filter.shown().hasOthers()) {
            parts.add(-number);
        }
        List<T> found = new ArrayList<>();
        for (int part : parts) {
            Map<String, Object> params = new HashMap<>(conditions.params());
            params.put("south", box.south());
            params.put("north", box.north());
            params.put("west", box.west());
            params.put("east", box.east());
            params.put("number", part);
            found.addAll(question.apply(params));
        }
        return found;
    }
}
