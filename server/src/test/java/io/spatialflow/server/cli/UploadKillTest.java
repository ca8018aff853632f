package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SIGKILL in the middle of a file: the next server goes on with it, and makes no fence twice. */
class UploadKillTest {

    private static final int FEATURES = 10_000;
    private static final int KILLS = 4;
    private static final int LONGEST_LIFE_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void aFileIsFinishedHoweverOftenTheServerIsKilled() throws Exception {
        String apiKey;
        try (RunningServer server = RunningServer.start(folder)) {
            apiKey = server.apiKey();
        }
        Random random = new Random(20261125);
        String statusUrl = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder)) {
                if (statusUrl.isEmpty()) {
                    statusUrl = upload(server, apiKey);
                }
                server.killAfter(random.nextLong(LONGEST_LIFE_MILLIS));
            }
            assertThat(count("select count(*) from geofences"))
                    .as("fences and progress are one")
                    .isEqualTo(count("select sum(created) from upload_jobs"));
        }
        try (ServerProcess server = ServerProcess.start(folder)) {
            JsonNode status = awaited(server, apiKey, statusUrl);
            assertThat(status.get("status").stringValue()).isEqualTo("completed");
            assertThat(status.get("created_count").intValue()).isEqualTo(FEATURES);
        }
        assertThat(count("select count(*) from geofences")).isEqualTo(FEATURES);
        assertThat(count("select count(distinct name) from geofences")).isEqualTo(FEATURES);
        assertThat(count("select count(*) from geofence_boxes")).isEqualTo(FEATURES);
        assertThat(count("select count(*) from audit_log where action = 'geofence.upload'"))
                .isEqualTo(1);
    }

    private static String upload(ServerProcess server, String apiKey) {
        String points = IntStream.range(0, FEATURES)
                .mapToObj(i -> "<wpt lat=\"" + i % 100 / 10.0 + "\" lon=\"" + i / 100 / 10.0 + "\"><name>" + i
                        + "</name></wpt>")
                .collect(Collectors.joining());
        Optional<HttpResponse<String>> answer = server.send(server.request("/api/v1/geofences/upload", apiKey)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n<gpx>" + points
                                + "</gpx>\r\n--b--\r\n")));
        assertThat(answer.orElseThrow().statusCode()).isEqualTo(202);
        return JsonMapper.shared()
                .readTree(answer.get().body())
                .get("status_url")
                .stringValue();
    }

    private static JsonNode awaited(ServerProcess server, String apiKey, String url) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            JsonNode status = JsonMapper.shared()
                    .readTree(server.send(server.request(url, apiKey).GET())
                            .orElseThrow()
                            .body());
            if (!status.get("completed_at").isNull()) {
                return status;
            }
        }
        throw new AssertionError("the upload was not done in time");
    }

    private int count(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("spatialflow.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
