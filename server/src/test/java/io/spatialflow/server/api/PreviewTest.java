package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code POST /geofences/preview}: what bulk create with skip would do, and nothing done. */
class PreviewTest {

    private static final Map<String, String> MEANS = Map.of("ok", "created", "dedup", "duplicate", "error", "error");

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder, "bulk.api-key-batches-per-hour=10000");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer previewOf(String... items) {
        return server.preview("{\"items\":[" + String.join(",", items) + "]}");
    }

    @Test
    void aPlacedAddressIsShownWithItsPlace() {
        Answer answer = previewOf("{\"address\":\"10 main street testville vt\",\"tags\":[\"a\"]}");
        JsonNode shown = answer.json().at("/items/0");
        assertThat(shown.get("status").stringValue()).isEqualTo("ok");
        assertThat(shown.get("input_address").stringValue()).isEqualTo("10 main street testville vt");
        assertThat(shown.get("normalized_address").stringValue()).isEqualTo("10 Main St, Testville, VT 05999");
        assertThat(shown.get("match_level").stringValue()).isEqualTo("rooftop");
        assertThat(shown.get("confidence").doubleValue()).isBetween(0.5, 1.0);
        assertThat(shown.get("lng").doubleValue()).isEqualTo(RunningServer.LONGITUDE);
        assertThat(shown.at("/source/name").stringValue()).isEqualTo("testville");
        assertThat(shown.at("/source/sample").booleanValue()).isFalse();
        assertThat(shown.at("/source/licence").stringValue()).isEqualTo("Testville, invented");
        assertThat(shown.get("tags").toString()).isEqualTo("[\"a\"]");
    }

    @Test
    void theSampleIsLabelledASample() {
        Answer answer = previewOf(item("1 Infinite Loop, Cupertino, CA"));
        assertThat(answer.json().at("/items/0/source/sample").booleanValue()).isTrue();
    }

    @Test
    void nothingIsWritten() {
        int before = server.fenceCount();
        previewOf(item(mainStreet(500)), item(mainStreet(510)));
        assertThat(server.fenceCount()).isEqualTo(before);
    }

    @Test
    void aDuplicateInTheSameListPointsAtItsItem() {
        Answer answer = previewOf(item(mainStreet(700)), item(mainStreet(701)));
        JsonNode match = answer.json().at("/items/1/dedup_match");
        assertThat(match.get("item_index").intValue()).isZero();
        assertThat(match.get("geofence_id").stringValue()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(match.get("name").stringValue()).isEqualTo(mainStreet(700));
    }

    @Test
    void anAmbiguousAddressIsShownWithItsCandidates() {
        Answer answer = previewOf(item("10 Main St, VT"));
        JsonNode shown = answer.json().at("/items/0");
        assertThat(shown.get("status").stringValue()).isEqualTo("error");
        assertThat(shown.get("error_reason").stringValue()).isEqualTo("ambiguous");
        assertThat(shown.at("/candidates/0/normalized_address").stringValue())
                .isEqualTo("10 Main St, Testville, VT 05999");
    }

    @Test
    void itForetellsExactlyWhatBulkCreateThenDoes() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20; round++) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                items.add(randomItem(random));
            }
            List<String> foretold =
                    server
                            .preview("{\"items\":[" + String.join(",", items) + "]}")
                            .json()
                            .get("items")
                            .values()
                            .stream()
                            .map(shown -> MEANS.get(shown.get("status").stringValue())
                                    + shown.path("error_code").asString("")
                                    + shown.at("/dedup_match/distance_meters").asString(""))
                            .toList();
            List<String> done = server.bulk(batch("skip", items)).json().get("results").values().stream()
                    .map(result -> result.get("status").stringValue()
                            + result.path("error_code").asString("")
                            + result.at("/dedup_match/distance_meters").asString(""))
                    .toList();
            assertThat(done).isEqualTo(foretold);
        }
    }

    private static String randomItem(Random random) {
        String address = switch (random.nextInt(8)) {
            case 0 -> "PO Box 5, Testville, VT";
            case 1 -> "4000 Main St, Testville, VT";
            case 2 -> 10 * random.nextInt(1, 300) + " Elm St, Testville, VT";
            default -> mainStreet(random.nextInt(1, RunningServer.HOUSES));
        };
        String tags = random.nextInt(10) == 0 ? "[\"!\"]" : "[\"t" + random.nextInt(3) + "\"]";
        return "{\"address\":\"" + address + "\",\"buffer_meters\":" + random.nextInt(1, 400) + ",\"override_dedup\":"
                + (random.nextInt(10) == 0) + ",\"tags\":" + tags + "}";
    }
}
