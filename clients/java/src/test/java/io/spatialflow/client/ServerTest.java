package io.spatialflow.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.client.model.BulkItemInput;
import io.spatialflow.client.model.BulkResult;
import io.spatialflow.client.model.GeofenceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client against a real server. */
class ServerTest {

    private static RealServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = RealServer.start();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        server.close();
    }

    private static SpatialFlow client(String url) {
        return SpatialFlow.builder().baseUrl(url).apiKey(server.apiKey()).build();
    }

    @Test
    void tenThousandAddressesSurviveARoughRoad() throws IOException, InterruptedException {
        String mark = "import:" + UUID.randomUUID();
        List<BulkItemInput> items =
                Tables.readItems(server.addresses(), Tables.Columns.standard().withMoreTags(mark));
        assertThat(items).hasSize(10_000);
        try (SpatialFlow client = client(server.roughUrl())) {
            // Under skip the server would hide what a client sends twice; under override it would show.
            List<BulkResult> results = client.geofences()
                    .bulkCreateAll(items, BulkOptions.defaults().withDedupStrategy("override"));
            assertThat(results).allMatch(result -> result.status().equals("created"));
            assertThat(results)
                    .extracting(BulkResult::index)
                    .isEqualTo(IntStream.range(0, 10_000).boxed().toList());
            Map<UUID, GeofenceResponse> fences = client.geofences()
                    .listAll(Filter.tagged(mark))
                    .collect(Collectors.toMap(GeofenceResponse::id, Function.identity()));
            assertThat(fences).hasSize(10_000);
            assertThat(results)
                    .extracting(result -> fences.get(result.geofenceId()).address())
                    .isEqualTo(items.stream().map(BulkItemInput::address).toList());
        }
        assertThat(trouble()).contains("refused", "lost", "restarted");
    }

    private static String trouble() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.roughUrl() + "/trouble"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void filesGoInAndOut() throws IOException {
        String mark = "import:" + UUID.randomUUID();
        Path sites = Files.writeString(
                folder.resolve("sites.csv"), "Where,tags\n\"9 Larch Canyon Rd, Testville, VT 05999\"," + mark + "\n");
        try (SpatialFlow client = client(server.baseUrl())) {
            Geofences fences = client.geofences();
            UUID id = fences.bulkCreateFile(sites, "override", Map.of("address_columns", "Where"))
                    .results()
                    .getFirst()
                    .geofenceId();
            assertThat(fences.get(id).bufferMeters()).isEqualTo(100);
            assertThat(fences.setGroup(id, "North").groupName()).isEqualTo("North");
            assertThat(fences.setGroup(id, null).groupId()).isNull();
            Path shapes = Files.write(folder.resolve("s.geojson"), fences.export("geojson", Filter.tagged(mark)));
            fences.delete(id);
            assertThat(fences.listAll(Filter.tagged(mark))).isEmpty();
            UUID job =
                    fences.upload(shapes, Map.of("confirm_duplicate", "true")).jobId();
            assertThat(fences.waitForUpload(job).status()).isEqualTo("completed");
            assertThat(fences.listAll(Filter.tagged(mark))).hasSize(1);
        }
    }

    static Stream<String> snippets() throws IOException {
        return Pattern.compile("^```java\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void theReadmeIsTrue(String snippet) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(server.addresses());
        Files.write(folder.resolve("sites.csv"), lines.subList(0, 30));
        Files.writeString(folder.resolve("crm.csv"), "Account,Street,City,ZIP\nAcme,5 Fir Ridge Rd,Testville,05999\n");
        String imports =
                snippet.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest =
                snippet.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("Snippet.java"),
                imports + "\npublic class Snippet { public static void main(String[] a) throws Exception {\n" + rest
                        + "\n} }");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Snippet.java")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        java.environment().put("SPATIALFLOW_BASE_URL", server.baseUrl());
        java.environment().put("SPATIALFLOW_API_KEY", server.apiKey());
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
