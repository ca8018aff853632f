package io.spatialflow.server.api;

import static io.spatialflow.server.api.Fences.faults;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CreateGeofenceTest {

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

    private static JsonNode created(String json) {
        Answer answer = fences.create(json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode fence = answer.json();
        assertThat(fences.fence(fence.get("id").stringValue())).isEqualTo(fence);
        return fence;
    }

    @Test
    void aPolygonComesBackWholeWithEverythingThatWasSaid() {
        JsonNode fence = created("""
                {"name":"Yard","description":"behind the depot","source":"building","address":"the old hall",
                 "geometry":{"type":"Polygon","coordinates":[[[10,10],[10,11],[11,11],[11,10]]]},
                 "metadata":{"site":7,"open":true,"who":{"name":"Ann","list":[1,null,2.5]}},
                 "tags":["customer:acme","Gold"],"group_name":"North","webhook_url":"https://example.com/hook?x=1",
                 "webhook_events":["enter","exit"],"unknown":1}""");
        assertThat(fence.get("geometry").toString())
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[10.0,10.0],[11.0,10.0],[11.0,11.0],[10.0,11.0],[10.0,10.0]]]}");
        assertThat(fence.get("geometry_type").stringValue()).isEqualTo("Polygon");
        assertThat(fence.get("radius_meters").isNull()).isTrue();
        assertThat(fence.get("buffer_meters").isNull()).isTrue();
        assertThat(fence.get("point").toString()).isEqualTo("[10.5,10.5]");
        assertThat(fence.get("description").stringValue()).isEqualTo("behind the depot");
        assertThat(fence.get("source").stringValue()).isEqualTo("building");
        assertThat(fence.get("address").stringValue()).isEqualTo("the old hall");
        assertThat(fence.get("metadata").toString())
                .isEqualTo("{\"open\":true,\"site\":7,\"who\":{\"list\":[1,null,2.5],\"name\":\"Ann\"}}");
        assertThat(fence.get("tags").toString()).isEqualTo("[\"customer:acme\",\"Gold\"]");
        assertThat(fence.get("group_name").stringValue()).isEqualTo("North");
        assertThat(fence.get("webhook_url").stringValue()).isEqualTo("https://example.com/hook?x=1");
        assertThat(fence.get("webhook_events").toString()).isEqualTo("[\"enter\",\"exit\"]");
        assertThat(fence.get("is_active").booleanValue()).isTrue();
        assertThat(fence.get("archived").booleanValue()).isFalse();
    }

    @Test
    void aCircleIsDrawnUnlessSaidOtherwise() {
        JsonNode fence = created("{\"name\":\"C\",\"geometry\":{\"type\":\"Circle\",\"center\":[20.5,-30.25],"
                + "\"radius_meters\":2500.5}}");
        assertThat(fence.get("geometry").toString())
                .isEqualTo("{\"type\":\"Circle\",\"center\":[20.5,-30.25],\"radius_meters\":2500.5}");
        assertThat(fence.get("radius_meters").doubleValue()).isEqualTo(2500.5);
        assertThat(fence.get("source").stringValue()).isEqualTo("draw");
        assertThat(fence.get("description").isNull()).isTrue();
        assertThat(fence.get("group_id").isNull()).isTrue();
        assertThat(fence.get("webhook_events").toString()).isEqualTo("[]");
    }

    @Test
    void severalPolygonsAreOneFenceAndWhatCrossesTheAntimeridianIsCut() {
        JsonNode several = created("{\"name\":\"M\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                + "[[[[30,30],[31,30],[31,31]]],[[[33,30],[34,30],[34,31]]]]}}");
        assertThat(several.get("geometry_type").stringValue()).isEqualTo("MultiPolygon");
        JsonNode cut = created("{\"name\":\"A\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[179,-1],[-179,-1],[-179,1],[179,1],[179,-1]]]}}");
        assertThat(cut.get("geometry_type").stringValue()).isEqualTo("MultiPolygon");
        assertThat(cut.at("/geometry/coordinates").size()).isEqualTo(2);
        JsonNode one = created("{\"name\":\"One\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                + "[[[[40,30],[41,30],[41,31]]]]}}");
        assertThat(one.get("geometry_type").stringValue()).isEqualTo("Polygon");
    }

    @Test
    void anAddressIsGeocoded() {
        JsonNode fence = created("{\"name\":\"House\",\"source\":\"address\",\"address\":\"" + mainStreet(100)
                + "\",\"buffer_meters\":250,\"metadata\":{\"mine\":1}}");
        assertThat(fence.at("/point/1").doubleValue())
                .isEqualTo(RunningServer.FIRST_HOUSE_LATITUDE + 100 * RunningServer.HOUSE_STEP_DEGREES);
        assertThat(fence.get("source").stringValue()).isEqualTo("address");
        assertThat(fence.get("address").stringValue()).isEqualTo(mainStreet(100));
        assertThat(fence.get("buffer_meters").intValue()).isEqualTo(250);
        assertThat(fence.get("radius_meters").intValue()).isEqualTo(250);
        assertThat(fence.at("/metadata/geocode_match_level").stringValue()).isEqualTo("rooftop");
        assertThat(fence.at("/metadata/mine").intValue()).isEqualTo(1);
        assertThat(created("{\"name\":\"H2\",\"address\":\"" + mainStreet(200) + "\"}")
                        .get("buffer_meters")
                        .intValue())
                .isEqualTo(100);
    }

    @Test
    void anAddressWithoutPlaceMakesNoFenceAndSaysWhy() {
        Answer answer =
                fences.create("{\"name\":\"X\",\"source\":\"address\",\"address\":\"PO Box 7, Testville, VT\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("GEOCODE_FAILED");
        assertThat(answer.json().at("/details/reason").stringValue()).isEqualTo("po_box");
    }

    @Test
    void aDuplicateIsRefusedUntilItIsConfirmed() {
        String id = fences.circle("There", 50, 50);
        String again = "{\"name\":\"Again\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[49,49],[51,49],[51,51],[49,51]]]}";
        Answer refused = fences.create(again + "}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("error_code").stringValue()).isEqualTo("DUPLICATE_GEOFENCE");
        assertThat(refused.json().at("/details/dedup_match").toString())
                .isEqualTo("{\"geofence_id\":\"" + id + "\",\"name\":\"There\",\"distance_meters\":0.0}");
        created(again + ",\"confirm_duplicate\":true}");
    }

    @Test
    void aPolygonIsADuplicateForBulkToo() {
        created("{\"name\":\"Block\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[-73.01,44.59],[-72.99,44.59],[-72.99,44.61],[-73.01,44.61]]]}}");
        Answer bulk = server.bulk(RunningServer.batch(
                "skip", java.util.List.of(RunningServer.item(mainStreet(2000)), RunningServer.item(mainStreet(2100)))));
        assertThat(bulk.results("status")).containsExactly("duplicate", "created");
        assertThat(bulk.json().at("/results/0/dedup_match/name").stringValue()).isEqualTo("Block");
        assertThat(bulk.json().at("/results/0/dedup_match/distance_meters").doubleValue())
                .isLessThan(1);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answer answer = fences.create("""
                {"name":" ","description":5,"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,"x"]],7]},
                 "source":"moon","buffer_meters":0,"metadata":[],"tags":["","ok"],"group_name":"\\u0000",
                 "webhook_url":"ftp://example.com","webhook_events":["a b"],"confirm_duplicate":"yes"}""");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "body.name: String should have at least 1 character that is no space",
                        "body.description: Input should be a valid string",
                        "body.geometry.coordinates.0.1: Input should be a position: [longitude, latitude]",
                        "body.geometry.coordinates.1: Input should be a valid list",
                        "body.source: Input should be one of: draw, address, building",
                        "body.buffer_meters: Input should be greater than or equal to 1",
                        "body.metadata: Input should be a JSON object",
                        "body.tags.0: A tag has 1 to 64 letters, digits, spaces or _ - : . /",
                        "body.group_name: String should not contain NUL or half of a surrogate pair",
                        "body.webhook_url: URL should begin with https:// or http://",
                        "body.webhook_events.0: An event has 1 to 64 letters, digits or _ . : -, such as enter",
                        "body.confirm_duplicate: Input should be a valid boolean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | body.geometry: Field required: a geometry, or an address with source address",
                "{\"source\":\"address\"} | body.address: Field required: a geometry, or an address with source address",
                "{\"source\":\"draw\"} | body.geometry: Field required",
                "{\"geometry\":5} | body.geometry: Input should be a JSON object",
                "{\"geometry\":{}} | body.geometry.type: Field required",
                "{\"geometry\":{\"type\":\"Point\"}} | body.geometry.type: Input should be one of: Polygon, MultiPolygon, Circle",
                "{\"geometry\":{\"type\":\"Polygon\"}} | body.geometry.coordinates: Field required",
                "{\"geometry\":{\"type\":\"Circle\",\"radius_meters\":5}} | body.geometry.center: Field required: [longitude, latitude]",
                "{\"geometry\":{\"type\":\"Circle\",\"center\":[1,2]}} | body.geometry.radius_meters: Field required",
                "{\"geometry\":{\"type\":\"Circle\",\"center\":[1,2],\"radius_meters\":0}} | body.geometry.radius_meters: Input should be greater than 0 and at most 100000",
                "{\"geometry\":{\"type\":\"Circle\",\"center\":[1,2],\"radius_meters\":1e999}} | body.geometry.radius_meters: Input should be a valid number",
                "{\"geometry\":{\"type\":\"Circle\",\"center\":[181,2],\"radius_meters\":5}} | body.geometry.center: Longitude should be -180 to 180, latitude -90 to 90",
                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,4],[4,0],[0,4]]]}} | body.geometry.coordinates.0.0: ring 1, vertex 1: the edge from vertex 1 to vertex 2 meets the edge from vertex 3 to vertex 4",
                "{\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,4],[4,91]]]]}} | body.geometry.coordinates.0.0.2: ring 1, vertex 3: longitude is -180 to 180 and latitude -90 to 90, not 4.0, 91.0",
                "{\"source\":\"address\",\"address\":\"x\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4]]]}} | body.source: A polygon is not made from an address: draw or building",
            })
    void whereItShouldBeHasToBeSaid(String members, String fault) {
        String separator = members.equals("{}") ? "" : ",";
        assertThat(faults(fences.create("{\"name\":\"x\"" + separator + members.substring(1))))
                .first()
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</script><script>",
                "${jndi:ldap://x}",
                "%0d%0aSet-Cookie: a=b",
                "\u001b[31m red",
                "two\nlines",
                "=HYPERLINK(\"http://evil\")",
                "\u202eRTL",
                "🔑🔑"
            })
    void hostileNamesAndMetadataAreKeptAsTheyAre(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        JsonNode fence = created("{\"name\":" + quoted + ",\"metadata\":{" + quoted + ":[" + quoted + "]},"
                + "\"confirm_duplicate\":true,\"group_name\":" + quoted
                + ",\"geometry\":{\"type\":\"Circle\",\"center\":[70,70],\"radius_meters\":5}}");
        assertThat(fence.get("name").stringValue()).isEqualTo(text);
        assertThat(fence.get("metadata").get(text).get(0).stringValue()).isEqualTo(text);
    }

    @Test
    void metadataIsBoundedAndCanBeStored() {
        String circle = "\"geometry\":{\"type\":\"Circle\",\"center\":[70,60],\"radius_meters\":5}";
        assertThat(faults(fences.create(
                        "{\"name\":\"x\"," + circle + ",\"metadata\":{\"a\":\"" + "x".repeat(20_000) + "\"}}")))
                .containsExactly("body.metadata: Object should have at most 16384 characters of JSON");
        assertThat(faults(fences.create("{\"name\":\"x\"," + circle + ",\"metadata\":{\"a\\u0000\":1,\"b\":1e999}}")))
                .hasSize(2);
        JsonNode fence = created("{\"name\":\"x\"," + circle
                + ",\"metadata\":{\"big\":123456789012345678901234567890,\"long\":12345678901,\"n\":null}}");
        assertThat(fence.get("metadata").toString())
                .isEqualTo("{\"big\":123456789012345678901234567890,\"long\":12345678901,\"n\":null}");
    }

    @Test
    void aReaderMayNotCreate() {
        Fences reader = new Fences(server, server.newReadOnlyApiKey("reader"));
        assertThat(reader.create("{}").status()).isEqualTo(403);
        assertThat(reader.put("/00000000-0000-0000-0000-000000000000", "{}").status())
                .isEqualTo(403);
        assertThat(reader.post("/test-point", "{\"lat\":1,\"lng\":1}").status()).isEqualTo(200);
    }

    @Test
    void theCollectionAnswersWithAndWithoutASlash() {
        assertThat(server.post(Fences.PATH + "/", "{}", "X-API-Key", server.apiKey())
                        .status())
                .isEqualTo(422);
        assertThat(server.send(server.request(Fences.PATH, "X-API-Key", server.apiKey(), "Content-Type", "text/plain")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
    }
}
