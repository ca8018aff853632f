package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The journey of a file of shapes, over HTTP. */
class UploadTest {

    @TempDir
    private Path folder;

    private RunningServer server;
    private UploadedFiles files;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.start(folder, "upload.files-per-hour=4", "http.max-body-bytes=200000");
        files = new UploadedFiles(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String point(String name, double longitude, String... more) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\"" + String.join("", more)
                + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude + ",44]}}";
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.values().stream().map(item -> item.get(member).asString("")).toList();
    }

    @Test
    void eachFeatureBecomesAFenceADuplicateOrAnError() {
        JsonNode status = files.done(
                "../shop\u0007s.json",
                collection(List.of(
                        point("A", 1),
                        point("B", 1.0001),
                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"Line\"},\"geometry\":{\"type\":\"LineString\","
                                + "\"coordinates\":[]}}",
                        point("C", 2))),
                "group_name",
                "Shops",
                "tags",
                "x,y",
                "buffer_meters",
                "50");
        assertThat(status.get("status").stringValue()).isEqualTo("completed");
        assertThat(status.get("filename").stringValue()).isEqualTo("shops.json");
        assertThat(status.get("total_features").intValue()).isEqualTo(4);
        assertThat(status.get("processed_features").intValue()).isEqualTo(4);
        assertThat(status.get("created_count").intValue()).isEqualTo(2);
        assertThat(status.get("duplicate_count").intValue()).isEqualTo(1);
        assertThat(status.get("error_count").intValue()).isEqualTo(1);
        JsonNode error = status.get("errors").get(0);
        assertThat(error.get("feature_index").intValue()).isEqualTo(2);
        assertThat(error.get("name").stringValue()).isEqualTo("Line");
        assertThat(error.get("error_code").stringValue()).isEqualTo("UNSUPPORTED_GEOMETRY");
        assertThat(texts(status.get("duplicates"), "message"))
                .singleElement()
                .asString()
                .startsWith("Feature 2 (B): its middle lies in A (");
        JsonNode fences = server.get("/api/v1/geofences").json().get("geofences");
        assertThat(texts(fences, "name")).containsExactly("C", "A");
        assertThat(texts(fences, "group_name")).containsExactly("Shops", "Shops");
        assertThat(fences.get(0).get("radius_meters").doubleValue()).isEqualTo(50);
        assertThat(fences.get(0).get("tags").toString()).isEqualTo("[\"x\",\"y\"]");
    }

    @Test
    void duplicatesAreMadeWhereThatIsWanted() {
        String file = collection(List.of(point("A", 1), point("A", 1)));
        assertThat(files.done("a", file, "confirm_duplicate", "true")
                        .get("created_count")
                        .intValue())
                .isEqualTo(2);
        assertThat(files.done("a", file).get("duplicate_count").intValue()).isEqualTo(2);
    }

    @Test
    void aFileThatIsDamagedAtItsEndMakesNoFence() {
        String file = collection(
                IntStream.range(0, 300).mapToObj(i -> point("A", i / 2.0)).toList());
        JsonNode status = files.done("a", file.substring(0, file.length() - 1));
        assertThat(status.get("status").stringValue()).isEqualTo("failed");
        assertThat(status.get("error_count").intValue()).isEqualTo(1);
        assertThat(status.get("errors").get(0).get("error_code").stringValue()).isEqualTo("FILE_INVALID");
        assertThat(status.get("errors").get(0).get("feature_index").isNull()).isTrue();
        assertThat(server.fenceCount()).isZero();
    }

    @Test
    void kmlAndGpxAreToldByWhatIsInThem() {
        assertThat(files.done(
                                "x.json",
                                "<kml><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></kml>")
                        .get("created_count")
                        .intValue())
                .isEqualTo(1);
        assertThat(files.done("x.json", "<gpx><wpt lat=\"5\" lon=\"6\"/></gpx>")
                        .get("created_count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoFileOfShapesIsRefusedAndCountsTowardsNoLimit() {
        for (String file : List.of("", "hello", "PK\u0003\u0004", "<html/>", "\0\0\0")) {
            Answer answer = files.send("a.kml", file.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().get("detail").get(0).get("loc").toString()).isEqualTo("[\"body\",\"file\"]");
        }
        assertThat(files.done("a", collection(List.of())).get("status").stringValue())
                .isEqualTo("completed");
    }

    @Test
    void everyFaultOfTheFormIsTold() {
        Answer answer = files.send(
                "a",
                new byte[0],
                "group_name",
                "x".repeat(101),
                "tags",
                "a!",
                "buffer_meters",
                "1.5",
                "confirm_duplicate",
                "maybe");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(texts(answer.json().get("detail"), "type"))
                .containsExactly("string_too_long", "tag", "int_type", "bool_type");
        Answer without = server.send(server.request(
                        UploadedFiles.PATH,
                        "X-API-Key",
                        server.apiKey(),
                        "Content-Type",
                        "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n")));
        assertThat(without.status()).as(without.body()).isEqualTo(422);
        assertThat(server.post(UploadedFiles.PATH, "{}", "X-API-Key", server.apiKey())
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(files.send("a", new byte[300_000]).status()).isEqualTo(413);
    }

    @Test
    void aWorkspaceHasSoManyFilesAnHour() {
        byte[] file = collection(List.of()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 4; i++) {
            assertThat(files.send("a", file).status()).isEqualTo(202);
        }
        Answer refused = files.send("a", file);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("3600");
        assertThat(new UploadedFiles(server, server.newWorkspaceKey("other"))
                        .send("a", file)
                        .status())
                .isEqualTo(202);
        server.clock().advance(Duration.ofHours(1));
        assertThat(files.send("a", file).status()).isEqualTo(202);
    }

    @Test
    void anotherWorkspacesFileDoesNotExist() {
        Answer accepted = files.send("a", collection(List.of()).getBytes(StandardCharsets.UTF_8));
        String url = accepted.json().get("status_url").stringValue();
        String other = server.newWorkspaceKey("other");
        Answer asked = new UploadedFiles(server, other).status(url);
        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.body()).doesNotContain("filename");
        assertThat(new UploadedFiles(server, server.newReadOnlyApiKey("reader"))
                        .status(url)
                        .status())
                .isEqualTo(200);
        assertThat(new UploadedFiles(server, server.newReadOnlyApiKey("reader 2"))
                        .send("a", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @Test
    void manyErrorsAreCountedAndTheFirstAreListed() {
        String file = IntStream.range(0, 1500)
                .mapToObj(i -> "null")
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
        JsonNode status = files.done("a", file);
        assertThat(status.get("error_count").intValue()).isEqualTo(1500);
        assertThat(status.get("errors").size()).isEqualTo(1000);
        assertThat(status.get("errors").get(999).get("feature_index").intValue())
                .isEqualTo(999);
    }
}
