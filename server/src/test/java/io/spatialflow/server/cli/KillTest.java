package io.spatialflow.server.cli;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SIGKILL in the middle of batches: what was acknowledged is there, and nothing is there by half. */
class KillTest {

    private static final int BATCH_SIZE = 200;
    private static final int KILLS = 5;
    private static final int LONGEST_LIFE_MILLIS = 400;

    @TempDir
    private Path folder;

    private String apiKey;

    @BeforeEach
    void prepare() throws Exception {
        try (RunningServer server = RunningServer.start(folder)) {
            apiKey = server.apiKey();
        }
        Files.write(
                folder.resolve("spatialflow.properties"),
                List.of("bulk.api-key-batches-per-hour=1000000", "limits.requests-per-hour=1000000"));
    }

    private static String numbered(int number) {
        return batch(
                "override",
                IntStream.range(0, BATCH_SIZE)
                        .mapToObj(i -> item(mainStreet(1 + (number * 7 + i * 5) % RunningServer.HOUSES)))
                        .toList());
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode results = JsonMapper.shared().readTree(answer.body()).get("results");
        return results.values().stream()
                .map(result -> result.get("geofence_id").stringValue())
                .toList();
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsThereByHalf() throws Exception {
        Random random = new Random(20261123);
        Set<String> acknowledged = new HashSet<>();
        int sent = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Integer> unanswered = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(folder)) {
                Thread killer = Thread.ofVirtual().start(() -> server.killAfter(random.nextLong(LONGEST_LIFE_MILLIS)));
                while (unanswered.isEmpty()) {
                    int number = sent++;
                    server.bulk(apiKey, "batch-" + number, numbered(number))
                            .ifPresentOrElse(answer -> acknowledged.addAll(ids(answer)), () -> unanswered.add(number));
                }
                killer.join();
            }
            assertNothingByHalf(acknowledged);
            try (ServerProcess server = ServerProcess.start(folder)) {
                int number = unanswered.getFirst();
                Optional<HttpResponse<String>> answer = server.bulk(apiKey, "batch-" + number, numbered(number));
                acknowledged.addAll(ids(answer.orElseThrow()));
                assertThat(server.terminate()).as("SIGTERM ends it in order").isIn(0, 143);
            }
            assertThat(storedIds())
                    .as("sent again with its key, each batch is there once")
                    .isEqualTo(acknowledged);
            assertNothingByHalf(acknowledged);
        }
    }

    private void assertNothingByHalf(Set<String> acknowledged) throws SQLException {
        Set<String> stored = storedIds();
        assertThat(stored).containsAll(acknowledged);
        assertThat(stored.size() % BATCH_SIZE).as("whole batches only").isZero();
        assertThat(count("select count(*) from audit_log")).isEqualTo(stored.size() / BATCH_SIZE);
        assertThat(count("select count(*) from geofence_boxes")).isEqualTo(stored.size());
    }

    private Set<String> storedIds() throws SQLException {
        Set<String> ids = new HashSet<>();
        query("select id from geofences", row -> ids.add(row.getString(1)));
        return ids;
    }

    private int count(String sql) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        query(sql, row -> counts.add(row.getInt(1)));
        return counts.getFirst();
    }

    private void query(String sql, Row reader) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("spatialflow.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
