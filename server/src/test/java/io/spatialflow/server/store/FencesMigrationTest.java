package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fences that were kept before tags had numbers and archived fences a place on the map still have and are all they were. */
class FencesMigrationTest {

    private static final String WORKSPACE = "01900000-0000-7000-8000-000000000001";
    private static final WorkspaceId WORKSPACE_ID = WorkspaceId.parse(WORKSPACE);

    @Test
    void tagsAreKeptInTheirOrderAndArchivedPolygonsAreOnTheMap(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("old.db");
        fillAsBefore("jdbc:sqlite:" + file);
        try (Database database = Database.open(file)) {
            SqlGeofences geofences = new SqlGeofences(database);
            GeofencePage shown = geofences.list(WORKSPACE_ID, tagged(FenceFilter.Shown.ACTIVE, "depot"));
            assertThat(shown.totalCount()).isEqualTo(1);
            assertThat(shown.geofences().getFirst().tags())
                    .extracting(Tag::name)
                    .containsExactly("North", "Depot");
            assertThat(geofences
                            .list(WORKSPACE_ID, tagged(FenceFilter.Shown.ALL, "depot", "north"))
                            .geofences())
                    .extracting(Geofence::name)
                    .containsExactly("Circle");
            assertThat(new SqlTags(database).list(WORKSPACE_ID, 10).tags())
                    .extracting(used -> used.tag().name() + " " + used.geofences())
                    .containsExactly("Depot 2", "North 1");
            FenceFilter archived = new FenceFilter(FenceFilter.Shown.ARCHIVED, List.of(), null, null, "");
            assertThat(new SqlGeofences(database).chart().extent(WORKSPACE_ID, archived))
                    .hasValueSatisfying(box ->
                            assertThat(box.contains(new Point(45.5, -72.5))).isTrue());
        }
    }

    @Test
    void namesBeyondAsciiAreFoundWithoutTheirAccents(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("old.db");
        fillAsBefore("jdbc:sqlite:" + file);
        try (Database database = Database.open(file)) {
            FenceFilter text = new FenceFilter(FenceFilter.Shown.ACTIVE, List.of(), null, null, "ECOLE");
            assertThat(new SqlGeofences(database)
                            .list(WORKSPACE_ID, new GeofenceQuery(50, 0, text))
                            .geofences())
                    .extracting(Geofence::name)
                    .containsExactly("École");
        }
    }

    private static GeofenceQuery tagged(FenceFilter.Shown shown, String... tags) {
        List<Tag> all = List.of(tags).stream().map(Tag::new).toList();
        return new GeofenceQuery(50, 0, new FenceFilter(shown, all, null, null, ""));
    }

    private static void fillAsBefore(String url) throws SQLException {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration/sqlite")
                .target("7")
                .load()
                .migrate();
        try (Connection old = DriverManager.getConnection(url);
                Statement statement = old.createStatement()) {
            statement.executeUpdate(
                    "insert into workspaces (id, number, name, slug, bulk_create_max_batch_size, created_at)"
                            + " values ('" + WORKSPACE + "', 1, 'One', 'one', 500, 0)");
            fence(statement, 1, "Circle", "null", 0);
            fence(statement, 3, "École", "null", 0);
            fence(statement, 2, "Polygon", "'[[[[-73,45],[-72,45],[-72,46],[-73,45]]]]'", 1);
            for (String tag : List.of("Depot", "North")) {
                statement.executeUpdate("insert into tags (workspace_id, normalized_name, id, name) values ('"
                        + WORKSPACE
                        + "', lower('" + tag + "'), '01900000-0000-7000-8000-0000000000"
                        + (tag.equals("Depot") ? 21 : 22) + "', '" + tag
                        + "')");
            }
            tag(statement, 1, 0, "north");
            tag(statement, 1, 1, "depot");
            tag(statement, 2, 0, "depot");
        }
    }

    private static String id(int number) {
        return "01900000-0000-7000-8000-00000000010" + number;
    }

    private static void fence(Statement statement, int number, String name, String polygons, int archived)
            throws SQLException {
        statement.executeUpdate(
                "insert into geofences (seq, workspace_id, id, name, latitude, longitude, radius_meters,"
                        + " polygons, source, metadata, is_active, archived, created_at, updated_at) values (" + number
                        + ", '"
                        + WORKSPACE + "', '" + id(number) + "', '" + name + "', 45.3, -72.3, 100, " + polygons
                        + ", 'draw', '{}', 1, " + archived + ", 0, 0)");
    }

    private static void tag(Statement statement, int fence, int position, String tag) throws SQLException {
        statement.executeUpdate(
                "insert into geofence_tags (workspace_id, geofence_id, position, normalized_name) values ('" + WORKSPACE
                        + "', '" + id(fence) + "', " + position + ", '" + tag + "')");
    }
}
