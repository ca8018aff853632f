package io.spatialflow.server.api;

import static io.spatialflow.server.api.Fences.faults;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChangeGeofenceTest {

    private static RunningServer server;
    private static Fences fences;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
        fences = new Fences(server);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static JsonNode changed(String id, String json) {
        Answer answer = fences.put("/" + id, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(fences.fence(id)).isEqualTo(answer.json());
        return answer.json();
    }

    private static String house(int number) {
        Answer answer = fences.create("{\"name\":\"House\",\"source\":\"address\",\"buffer_meters\":150,"
                + "\"confirm_duplicate\":true,\"address\":\"" + mainStreet(number) + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        String id =
                fences.circle("Before", 1, 1, "\"tags\":[\"a\"]", "\"metadata\":{\"m\":1}", "\"description\":\"d\"");
        JsonNode before = fences.fence(id);
        server.clock().advance(Duration.ofSeconds(5));
        JsonNode after = changed(id, "{\"name\":\"After\",\"is_active\":false}");
        assertThat(after.get("name").stringValue()).isEqualTo("After");
        assertThat(after.get("is_active").booleanValue()).isFalse();
        assertThat(after.get("updated_at")).isNotEqualTo(before.get("updated_at"));
        ObjectNode undone = ((ObjectNode) after.deepCopy());
        undone.put("name", "Before").put("is_active", true).set("updated_at", before.get("updated_at"));
        assertThat((JsonNode) undone).isEqualTo(before);
    }

    @Test
    void aNullTakesAwayWhatNeedNotBeThere() {
        String id = fences.circle(
                "N",
                2,
                2,
                "\"description\":\"d\"",
                "\"group_name\":\"G\"",
                "\"webhook_url\":\"https://example.com\"",
                "\"tags\":[\"a\"]");
        JsonNode after = changed(
                id, "{\"description\":null,\"group_name\":null,\"webhook_url\":null,\"name\":null,\"tags\":[]}");
        assertThat(after.get("description").isNull()).isTrue();
        assertThat(after.get("group_id").isNull()).isTrue();
        assertThat(after.get("webhook_url").isNull()).isTrue();
        assertThat(after.get("name").stringValue()).isEqualTo("N");
        assertThat(after.get("tags")).isEmpty();
    }

    @Test
    void sendingAFenceBackAsItCameChangesNothing() {
        for (String id : new String[] {
            house(500),
            fences.create("{\"name\":\"P\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                            + "[[[179,5],[-179,5],[-179,6],[179,6]]]}}")
                    .json()
                    .get("id")
                    .stringValue()
        }) {
            JsonNode before = fences.fence(id);
            server.clock().advance(Duration.ofSeconds(5));
            assertThat(changed(id, before.toString())).isEqualTo(before);
        }
    }

    @Test
    void aChangedAddressIsGeocodedAgainAndABufferAloneIsNot() {
        String id = house(600);
        JsonNode wider = changed(id, "{\"buffer_meters\":300}");
        assertThat(wider.get("radius_meters").intValue()).isEqualTo(300);
        assertThat(wider.at("/point/1").doubleValue())
                .isEqualTo(RunningServer.FIRST_HOUSE_LATITUDE + 600 * RunningServer.HOUSE_STEP_DEGREES);
        JsonNode moved = changed(id, "{\"address\":\"" + mainStreet(700) + "\"}");
        assertThat(moved.at("/point/1").doubleValue())
                .isEqualTo(RunningServer.FIRST_HOUSE_LATITUDE + 700 * RunningServer.HOUSE_STEP_DEGREES);
        assertThat(moved.get("buffer_meters").intValue()).isEqualTo(300);
        assertThat(fences.get("?limit=500").body()).contains(id);
        Answer nowhere = fences.put("/" + id, "{\"address\":\"nowhere at all\"}");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.json().get("error_code").stringValue()).isEqualTo("GEOCODE_FAILED");
        assertThat(fences.fence(id)).isEqualTo(moved);
    }

    @Test
    void aGeometryMakesAFenceFromAnAddressADrawnOneAndBack() {
        String id = house(800);
        JsonNode drawn = changed(id, "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[5,50],[6,50],[6,51]]]}}");
        assertThat(drawn.get("source").stringValue()).isEqualTo("draw");
        assertThat(drawn.get("address").stringValue()).isEqualTo(mainStreet(800));
        assertThat(drawn.get("buffer_meters").isNull()).isTrue();
        assertThat(faults(fences.put("/" + id, "{\"buffer_meters\":5}")))
                .containsExactly(
                        "body.buffer_meters: Only a fence from an address has a buffer; of a circle change the geometry");
        JsonNode again = changed(id, "{\"source\":\"address\"}");
        assertThat(again.get("geometry_type").stringValue()).isEqualTo("Circle");
        assertThat(again.get("buffer_meters").intValue()).isEqualTo(100);
        JsonNode freed = changed(id, "{\"address\":null}");
        assertThat(freed.get("source").stringValue()).isEqualTo("draw");
        assertThat(freed.get("geometry")).isEqualTo(again.get("geometry"));
        assertThat(faults(fences.put("/" + id, "{\"source\":\"address\"}")))
                .containsExactly("body.address: A fence from an address needs one");
        assertThat(changed(id, "{\"address\":\"by the river\"}").get("source").stringValue())
                .isEqualTo("draw");
    }

    @Test
    void archivingPutsAFenceAwayAndCanBeRepeated() {
        String id = fences.circle("Old", 3, 3);
        for (int i = 0; i < 2; i++) {
            Answer archived = fences.post("/" + id + "/archive");
            assertThat(archived.status()).isEqualTo(200);
            assertThat(archived.json().get("archived").booleanValue()).isTrue();
        }
        assertThat(fences.names("?limit=500")).doesNotContain("Old");
        assertThat(fences.names("?limit=500&include_archived=true")).contains("Old");
        assertThat(fences.create(
                                "{\"name\":\"New\",\"geometry\":{\"type\":\"Circle\",\"center\":[3,3],\"radius_meters\":5}}")
                        .status())
                .isEqualTo(201);
        Answer back = fences.post("/" + id + "/unarchive");
        assertThat(back.json().get("archived").booleanValue()).isFalse();
        assertThat(fences.names("?limit=500")).contains("Old");
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        String id = fences.circle("Audited", 4, 4);
        fences.put("/" + id, "{\"name\":\"Renamed\"}");
        fences.put("/" + id, "{\"name\":\"Renamed\"}");
        fences.post("/" + id + "/archive");
        fences.post("/" + id + "/archive");
        fences.post("/" + id + "/unarchive");
        fences.put("/" + id + "/group", "\"G\"");
        fences.delete("/" + id);
        assertThat(server.auditActions(id))
                .containsExactly(
                        "geofence.create",
                        "geofence.update",
                        "geofence.archive",
                        "geofence.unarchive",
                        "geofence.group",
                        "geofence.delete");
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        String theirs = new Fences(server, server.newWorkspaceKey("others")).circle("Theirs", 9, 9);
        for (String id : new String[] {theirs, "00000000-0000-0000-0000-000000000000"}) {
            assertThat(fences.put("/" + id, "{}").status()).isEqualTo(404);
            assertThat(fences.post("/" + id + "/archive").status()).isEqualTo(404);
            assertThat(fences.post("/" + id + "/unarchive").status()).isEqualTo(404);
            assertThat(fences.put("/" + id + "/group", "\"x\"").status()).isEqualTo(404);
            assertThat(fences.delete("/" + id).status()).isEqualTo(404);
        }
        assertThat(fences.post("/no-id/archive").status()).isEqualTo(404);
    }
}
