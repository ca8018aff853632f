package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Webhook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fence as table {@code geofences} has it: without its tags.
 *
 * @param bytes that it takes in memory, roughly
 */
record GeofenceRow(long seq, Geofence bare, int bytes) {

    /** Of a circle with a short name. */
    private static final int LEAST_BYTES = 700;

    /** Of a character of JSON, when it has become objects. */
    private static final int BYTES_OF_CHARACTER = 4;

    /** The group {@code f} of fence {@code g}, if it has one, and what keeps to one workspace; more conditions may follow. */
    static final String IN_WORKSPACE = """

            left join geofence_groups f on f.workspace_id = g.workspace_id and f.id = g.group_id
            where g.workspace_id = :workspace""";

    /** Some fences {@code g} by {@code seq}. */
    static final String FROM_SEQS = "from json_each(:seqs) s cross join geofences g on g.seq = s.value" + IN_WORKSPACE;

    private static final String WHOLE = "select g.*, f.name as group_name ";

    static final String BY_ID = WHOLE + "from geofences g" + IN_WORKSPACE + " and g.id = :id";

    static final String BY_SEQ = WHOLE + FROM_SEQS;

    /** The columns of {@link #outline}, of fence {@code g} and its group {@code f}; {@code from} follows. */
    static final String OUTLINE = """
            g.id, g.name, g.latitude, g.longitude, g.radius_meters, g.polygons, g.group_id, f.name as group_name
            """;

    static final String INSERT = """
            insert into geofences (seq, name, description, latitude, longitude, radius_meters, polygons, address, source,
                group_id, webhook_url, webhook_events, metadata, is_active, archived, created_at, updated_at,
                folded, workspace_id, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE = """
            update geofences set seq = ?, name = ?, description = ?, latitude = ?, longitude = ?, radius_meters = ?,
                polygons = ?, address = ?, source = ?, group_id = ?, webhook_url = ?, webhook_events = ?, metadata = ?,
                is_active = ?, archived = ?, created_at = ?, updated_at = ?, folded = ?
            where workspace_id = ? and id = ?""";

    static GeofenceRow of(ResultSet row) throws SQLException {
        String description = row.getString("description");
        String metadata = row.getString("metadata");
        String polygons = row.getString("polygons");
        Profile profile = new Profile(row.getString("name"), description, List.of(), JsonColumn.read(metadata));
        Origin.Source source = Origin.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT));
        return new GeofenceRow(
                row.getLong("seq"),
                new Geofence(
                        GeofenceId.parse(row.getString("id")),
                        WorkspaceId.parse(row.getString("workspace_id")),
                        profile,
                        area(row, polygons),
                        new Origin(source, row.getString("address")),
                        group(row),
                        new Webhook(
                                row.getString("webhook_url"), JsonColumn.readTexts(row.getString("webhook_events"))),
                        new Status(row.getBoolean("is_active"), row.getBoolean("archived")),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("updated_at"))),
                LEAST_BYTES + BYTES_OF_CHARACTER * (length(description) + length(metadata) + length(polygons)));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    static Geofence.Outline outline(ResultSet row) throws SQLException {
        return new Geofence.Outline(
                GeofenceId.parse(row.getString("id")),
                row.getString("name"),
                area(row, row.getString("polygons")),
                group(row));
    }

    private static Area area(ResultSet row, @Nullable String polygons) throws SQLException {
        return polygons == null
                ? CircleArea.of(
                        new Point(row.getDouble("latitude"), row.getDouble("longitude")),
                        row.getDouble("radius_meters"))
                : PolygonColumn.read(polygons);
    }

    private static @Nullable Group group(ResultSet row) throws SQLException {
        String id = row.getString("group_id");
        return id == null ? null : new Group(UUID.fromString(id), row.getString("group_name"));
    }

    /** The values of {@link #INSERT} and {@link #UPDATE}. */
    static @Nullable Object[] values(long seq, Geofence geofence) {
        Point center = geofence.area().centroid();
        Group group = geofence.group();
        return new @Nullable Object[] {
            seq,
            geofence.name(),
            geofence.profile().description(),
            center.latitude(),
            center.longitude(),
            geofence.area() instanceof CircleArea circle ? circle.radiusMeters() : 0.0,
            geofence.area() instanceof PolygonArea area ? PolygonColumn.write(area) : null,
            geofence.origin().address(),
            geofence.origin().source().wireName(),
            group == null ? null : group.id().toString(),
            geofence.webhook().url(),
            JsonColumn.writeTexts(geofence.webhook().events()),
            JsonColumn.write(geofence.profile().metadata()),
            geofence.status().active(),
            geofence.status().archived(),
            geofence.createdAt().toEpochMilli(),
            geofence.updatedAt().toEpochMilli(),
            FoldedColumn.write(geofence.name(), geofence.origin().address()),
            geofence.workspaceId().toString(),
            geofence.id().toString()
        };
    }

    Geofence geofence(List<Tag> tags) {
        return bare.with(bare.profile().tagged(tags));
    }
}
