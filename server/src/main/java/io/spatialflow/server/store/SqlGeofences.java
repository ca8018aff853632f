package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fences, in table {@code geofences}; their boxes in the R*Tree {@code geofence_boxes}. */
public final class SqlGeofences implements Geofences {

    private static final String INSERT = """
            insert into geofences (seq, workspace_id, id, name, latitude, longitude, radius_meters, address, source,
                metadata, is_active, archived, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** The joins are crossed to fix their order: points, then their boxes, then those boxes' fences. */
    private static final String NEAR = """
            select p.key as i, g.id, g.name, g.latitude, g.longitude, g.radius_meters
            from json_each(:points) p
            cross join geofence_boxes b
                on b.south <= json_extract(p.value, '$[0]') and b.north >= json_extract(p.value, '$[0]')
                and b.west <= json_extract(p.value, '$[1]') and b.east >= json_extract(p.value, '$[1]')
                and b.workspace_from <= :number and b.workspace_to >= :number
            cross join geofences g on g.seq = b.id / 2
            where g.workspace_id = :workspace and g.is_active and not g.archived""";

    private static final String LISTED = """
            from geofences g where g.workspace_id = :workspace
                and (not :activeOnly or g.is_active) and (:includeArchived or not g.archived)
                and (select count(*) from json_each(:tags) wanted join geofence_tags t
                    on t.workspace_id = g.workspace_id and t.geofence_id = g.id and t.normalized_name = wanted.value)
                    = json_array_length(:tags)
            """;

    private final Database database;
    private final SqlTags tags;

    public SqlGeofences(Database database) {
        this.database = database;
        this.tags = new SqlTags(database);
    }

    @Override
    public void add(List<Geofence> geofences) {
        if (geofences.isEmpty()) {
            return;
        }
        database.transaction(() -> {
            WorkspaceId workspaceId = geofences.getFirst().workspaceId();
            long firstSeq = nextSeq();
            int number = number(workspaceId);
            List<Object[]> rows = new ArrayList<>(geofences.size());
            List<Object[]> boxes = new ArrayList<>(geofences.size());
            for (Geofence geofence : geofences) {
                long seq = firstSeq + rows.size();
                rows.add(row(seq, geofence));
                boxes.addAll(GeofenceBoxes.rows(seq, number, geofence.circle()));
            }
            database.batches().update(INSERT, rows);
            database.batches().update(GeofenceBoxes.INSERT, boxes);
            tags.add(workspaceId, geofences);
            return rows.size();
        });
    }

    private long nextSeq() {
        return database.read(jdbc -> jdbc.sql("select coalesce(max(seq), 0) + 1 from geofences")
                .query(Long.class)
                .single());
    }

    private int number(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select number from workspaces where id = ?")
                .param(workspaceId.toString())
                .query(Integer.class)
                .single());
    }

    private static Object[] row(long seq, Geofence geofence) {
        Point center = geofence.circle().center();
        return new Object[] {
            seq,
            geofence.workspaceId().toString(),
            geofence.id().toString(),
            geofence.name(),
            center.latitude(),
            center.longitude(),
            geofence.circle().radius().meters(),
            geofence.address(),
            geofence.source().name().toLowerCase(Locale.ROOT),
            JsonColumn.write(geofence.metadata()),
            geofence.active(),
            geofence.archived(),
            geofence.createdAt().toEpochMilli(),
            geofence.updatedAt().toEpochMilli()
        };
    }

    @Override
    public Optional<Geofence> find(WorkspaceId workspaceId, GeofenceId id) {
        Optional<Row> found =
                database.read(jdbc -> jdbc.sql("select g.* from geofences g where g.workspace_id = ? and g.id = ?")
                        .params(workspaceId.toString(), id.toString())
                        .query((row, number) -> new Row(row))
                        .optional());
        return found.map(row -> withTags(workspaceId, List.of(row)).getFirst());
    }

    @Override
    public GeofencePage list(WorkspaceId workspaceId, GeofenceQuery query) {
        Map<String, Object> params = Map.of(
                "workspace", workspaceId.toString(),
                "activeOnly", query.activeOnly(),
                "includeArchived", query.includeArchived(),
                "tags", SqlTags.jsonArray(query.tags()),
                "limit", query.limit(),
                "offset", query.offset());
        long total = database.read(jdbc -> jdbc.sql("select count(*) " + LISTED)
                .params(params)
                .query(Long.class)
                .single());
        List<Row> page = database.read(
                jdbc -> jdbc.sql("select g.* " + LISTED + "order by g.id desc limit :limit offset :offset")
                        .params(params)
                        .query((row, number) -> new Row(row))
                        .list());
        return new GeofencePage(withTags(workspaceId, page), total);
    }

    private List<Geofence> withTags(WorkspaceId workspaceId, List<Row> rows) {
        Map<String, List<Tag>> byFence =
                tags.of(workspaceId, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.geofence(byFence.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public boolean delete(WorkspaceId workspaceId, GeofenceId id) {
        return database.transaction(() -> {
            Optional<Long> seq = database.write(
                    jdbc -> jdbc.sql("delete from geofences where workspace_id = ? and id = ? returning seq")
                            .params(workspaceId.toString(), id.toString())
                            .query(Long.class)
                            .optional());
            seq.ifPresent(deleted -> database.write(jdbc -> jdbc.sql("delete from geofence_boxes where id in (?, ?)")
                    .params(2 * deleted, 2 * deleted + 1)
                    .update()));
            return seq.isPresent();
        });
    }

    @Override
    public List<List<Geofence.Outline>> near(WorkspaceId workspaceId, List<Point> points) {
        List<List<Geofence.Outline>> near = new ArrayList<>(points.size());
        points.forEach(point -> near.add(new ArrayList<>()));
        if (points.isEmpty()) {
            return near;
        }
        int number = number(workspaceId);
        database.read(jdbc -> {
            jdbc.sql(NEAR)
                    .param("points", GeofenceBoxes.jsonArray(points))
                    .param("number", number)
                    .param("workspace", workspaceId.toString())
                    .query(row -> {
                        near.get(row.getInt("i")).add(outline(row));
                    });
            return near;
        });
        return near;
    }

    private static Geofence.Outline outline(ResultSet row) throws SQLException {
        return new Geofence.Outline(GeofenceId.parse(row.getString("id")), row.getString("name"), circle(row));
    }

    private static Circle circle(ResultSet row) throws SQLException {
        return new Circle(
                new Point(row.getDouble("latitude"), row.getDouble("longitude")),
                Length.ofMeters(row.getDouble("radius_meters")));
    }

    /** A fence as the table has it: without its tags. */
    private record Row(Geofence bare) {

        Row(ResultSet row) throws SQLException {
            this(new Geofence(
                    GeofenceId.parse(row.getString("id")),
                    WorkspaceId.parse(row.getString("workspace_id")),
                    row.getString("name"),
                    circle(row),
                    row.getString("address"),
                    Geofence.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                    List.of(),
                    JsonColumn.read(row.getString("metadata")),
                    row.getBoolean("is_active"),
                    row.getBoolean("archived"),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    Instant.ofEpochMilli(row.getLong("updated_at"))));
        }

        String id() {
            return bare.id().toString();
        }

        Geofence geofence(List<Tag> tags) {
            return bare.tagged(tags);
        }
    }
}
