package io.spatialflow.server.api;

import static io.spatialflow.server.api.Fences.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TestPointTest {

    private static RunningServer server;
    private static Fences fences;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
        fences = new Fences(server);
        fences.circle("Far", 150, -40);
        fences.circle("Here", 10, 50, "\"group_name\":\"G\"");
        fences.circle("Also here", 10, 50);
        fences.circle("Near", 10, 50.01, "\"group_name\":\"G\"");
        fences.post("/" + fences.circle("Archived", 10, 50) + "/archive");
        fences.put("/" + fences.circle("Inactive", 10, 50), "{\"is_active\":false}");
        fences.create("{\"name\":\"Across\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[179,-1],[-179,-1],[-179,1],[179,1]]]}}");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static List<String> names(JsonNode answer, String list) {
        return answer.get(list).values().stream()
                .map(one -> one.get("geofence_name").stringValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lat\":50,\"lng\":10}",
                "{\"point\":{\"lat\":50,\"lng\":10}}",
                "{\"type\":\"Point\",\"coordinates\":[10,50]}",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[10,50,120]}}",
                "{\"point\":{\"type\":\"Point\",\"coordinates\":[10,50]},\"metadata\":{}}"
            })
    void aPointIsTestedHoweverItIsWritten(String body) {
        Answer answer = fences.post("/test-point", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode found = answer.json();
        assertThat(found.get("point").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[10.0,50.0]}");
        assertThat(found.get("inside_geofences").intValue()).isEqualTo(2);
        assertThat(found.get("total_geofences").intValue()).isEqualTo(5);
        assertThat(names(found, "results")).containsExactly("Here", "Also here", "Near", "Across", "Far");
        assertThat(names(found, "matched_geofences")).containsExactly("Here", "Also here");
        assertThat(found.at("/matched_geofences/0/group_name").stringValue()).isEqualTo("G");
        assertThat(found.at("/results/0/is_inside").booleanValue()).isTrue();
        assertThat(found.at("/results/0/distance_meters").doubleValue()).isZero();
        assertThat(found.at("/results/2/is_inside").booleanValue()).isFalse();
        assertThat(found.at("/results/2/distance_meters").doubleValue()).isCloseTo(1012, within(1.0));
    }

    @Test
    void onlyAsManyAreToldAsAreWanted() {
        JsonNode found = fences.post("/test-point", "{\"lat\":50,\"lng\":10,\"limit\":1}")
                .json();
        assertThat(names(found, "results")).containsExactly("Here");
        assertThat(names(found, "matched_geofences")).hasSize(2);
        assertThat(found.get("inside_geofences").intValue()).isEqualTo(2);
    }

    @Test
    void aGroupIsTestedByItself() {
        String group = fences.get("/groups").json().at("/groups/0/group_id").stringValue();
        JsonNode found = fences.post("/groups/" + group + "/test-point", "{\"lat\":50,\"lng\":10}")
                .json();
        assertThat(names(found, "results")).containsExactly("Here", "Near");
        assertThat(found.get("total_geofences").intValue()).isEqualTo(2);
        assertThat(found.get("inside_geofences").intValue()).isEqualTo(1);
        assertThat(found.get("matching_geofences").intValue()).isEqualTo(1);
        assertThat(found.get("test_point").toString()).isEqualTo("{\"lat\":50.0,\"lng\":10.0}");
    }

    @ParameterizedTest
    @CsvSource({"0, 180", "0, -180", "1, 179", "0, -179.5"})
    void aFenceAcrossTheAntimeridianHoldsPointsOnBothSides(double latitude, double longitude) {
        JsonNode found = fences.post("/test-point", "{\"lat\":" + latitude + ",\"lng\":" + longitude + "}")
                .json();
        assertThat(names(found, "matched_geofences")).containsExactly("Across");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | body.lat: Field required",
                "{\"lat\":91,\"lng\":0} | body.lat: Input should be -90 to 90",
                "{\"lat\":1,\"lng\":\"0\"} | body.lng: Input should be a valid number",
                "{\"lat\":1,\"lng\":1e999} | body.lng: Input should be a valid number",
                "{\"type\":\"Polygon\",\"coordinates\":[1,2]} | body.type: Input should be one of: Point",
                "{\"type\":\"Point\"} | body.coordinates: Field required: [longitude, latitude]",
                "{\"coordinates\":[1,2]} | body.type: Field required",
                "{\"type\":\"Point\",\"coordinates\":[181,2]} | body.coordinates: Longitude should be -180 to 180, latitude -90 to 90",
                "{\"point\":7} | body.point: Input should be a JSON object",
                "{\"lat\":1,\"lng\":1,\"limit\":501} | body.limit: Input should be less than or equal to 500"
            })
    void whatIsNoPointSaysWhy(String body, String fault) {
        assertThat(faults(fences.post("/test-point", body))).contains(fault);
    }
}
