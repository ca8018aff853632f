package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Tag;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A running server per class, and a browser per test; a test that looks at fences has a workspace of its own. */
abstract class DashboardTest {

    static final String PASSWORD = "correct horse battery staple";

    private static int workspaces;

    @TempDir
    static Path directory;

    static RunningServer server;

    Browser browser;

    static Browser newBrowser() {
        return new Browser(URI.create(server.address()));
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = RunningServer.start(directory);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void openBrowser() {
        // So that no test uses up another's logins.
        server.clock().advance(Duration.ofMinutes(1));
        browser = newBrowser();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** A workspace with one member, signed in. */
    WorkspaceId signInToNewWorkspace() throws Exception {
        String name = "workspace-" + ++workspaces;
        WorkspaceId workspace = server.newWorkspace(name, email(name), PASSWORD);
        assertThat(browser.logIn(email(name), PASSWORD).statusCode()).isEqualTo(302);
        return workspace;
    }

    /** Of the member whose workspace was made last. */
    static String lastEmail() {
        return email("workspace-" + workspaces);
    }

    static String email(String name) {
        return name + "@example.com";
    }

    static Geofence fence(WorkspaceId workspace, String name, String address, String... tags) {
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(server.clock().instant())),
                workspace,
                Profile.named(name).tagged(Stream.of(tags).map(Tag::new).toList()),
                CircleArea.of(new Point(37.3318, -122.0312), 150),
                Origin.geocoded(address),
                server.clock().instant());
    }

    static void add(Geofence... fences) {
        server.geofences().add(List.of(fences));
    }

    static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(to -> to.replace(server.address(), ""))
                .orElse("nowhere");
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
