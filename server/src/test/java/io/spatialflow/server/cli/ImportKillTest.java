package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.dashboard.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL in the middle of an import's work: the next server goes on with it by itself, and nothing is done twice. */
class ImportKillTest {

    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Random random = new Random(20261125);

    @TempDir
    private Path folder;

    private String email = "";
    private String password = "";
    private String page = "";

    @Test
    void aListIsFinishedWhereverTheServerIsKilled() throws Exception {
        try (RunningServer server = RunningServer.start(
                folder, "auth.logins-per-minute-by-address=1000", "auth.logins-per-minute-by-email=1000")) {
            email = server.welcome().email();
            password = server.welcome().password();
        }
        killed("/columns", Map.of("column", "address", "radius", "10"), "LOCATING");
        assertThat(count("select count(*) from import_rows where outcome = 'NEW'"))
                .isEqualTo(RunningServer.HOUSES);

        killed("/create", Map.of(), "CREATING");
        assertThat(count("select count(*) from geofences")).isEqualTo(RunningServer.HOUSES);
        assertThat(count("select count(distinct name) from geofences")).isEqualTo(RunningServer.HOUSES);
        assertThat(count("select sum(json_extract(changes, '$.created_count')) from audit_log"
                        + " where action = 'geofence.bulk_create'"))
                .as("what the audit log says was created")
                .isEqualTo(RunningServer.HOUSES);

        killed("/undo", Map.of(), "UNDOING");
        assertThat(count("select count(*) from geofences")).isZero();
        assertThat(count("select count(*) from import_rows where outcome = 'UNDONE'"))
                .isEqualTo(RunningServer.HOUSES);
    }

    /** Lets a server begin with something, kills it in the middle, and lets the next one finish. */
    private void killed(String step, Map<String, String> fields, String stage) throws Exception {
        try (ServerProcess server = ServerProcess.start(folder);
                Browser browser = signedIn(server)) {
            if (page.isEmpty()) {
                page = brought(browser);
            }
            browser.submit(page, page + step, fields);
            server.killAfter(random.nextLong(LONGEST_LIFE_MILLIS));
        }
        assertConsistent();
        try (ServerProcess server = ServerProcess.start(folder);
                Browser browser = signedIn(server)) {
            Instant deadline = Instant.now().plus(PATIENCE);
            while (browser.open(page).body().contains("id=\"progress\"")) {
                assertThat(Instant.now()).as(stage + " ends in time").isBefore(deadline);
            }
        }
        assertConsistent();
    }

    private void assertConsistent() throws SQLException {
        int fences = count("select count(*) from geofences");
        assertThat(fences)
                .as("fences, and rows that say that they made one")
                .isEqualTo(count("select count(*) from import_rows where outcome = 'CREATED'"))
                .isEqualTo(count("select count(*) from geofence_boxes"));
    }

    private static String brought(Browser browser) throws Exception {
        String rows = IntStream.rangeClosed(1, RunningServer.HOUSES)
                .mapToObj(RunningServer::mainStreet)
                .collect(Collectors.joining("\n"));
        HttpResponse<String> taken = browser.submit("/import", "/import", Map.of("text", rows));
        return URI.create(taken.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private Browser signedIn(ServerProcess server) throws Exception {
        Browser browser = new Browser(URI.create(server.address()));
        assertThat(browser.logIn(email, password).statusCode()).isEqualTo(302);
        return browser;
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("spatialflow.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
