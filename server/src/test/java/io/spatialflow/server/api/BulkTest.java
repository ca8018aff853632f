package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /geofences/bulk}: what happens to addresses. */
class BulkTest {

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static List<String> houses(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> item(mainStreet(number)))
                .toList();
    }

    @Test
    void eachAddressBecomesAFenceInTheOrderGiven() {
        Answer answer = server.bulk(batch("skip", houses(10, 20, 30)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.results("index")).containsExactly("0", "1", "2");
        assertThat(answer.results("status")).containsOnly("created");
        JsonNode fence = fence(answer.results("geofence_id").get(1));
        assertThat(fence.get("name").stringValue()).isEqualTo(mainStreet(20));
        assertThat(fence.get("address").stringValue()).isEqualTo(mainStreet(20));
        assertThat(fence.get("buffer_meters").intValue()).isEqualTo(100);
        assertThat(fence.at("/geometry/type").stringValue()).isEqualTo("Circle");
        assertThat(fence.at("/point/0").doubleValue()).isEqualTo(RunningServer.LONGITUDE);
        assertThat(fence.at("/point/1").doubleValue())
                .isCloseTo(RunningServer.FIRST_HOUSE_LATITUDE + 20 * RunningServer.HOUSE_STEP_DEGREES, within(1e-7));
        assertThat(fence.get("source").stringValue()).isEqualTo("address");
    }

    private JsonNode fence(String id) {
        return server.get("/api/v1/geofences/" + id).json();
    }

    @Test
    void aResultHasOnlyTheMembersThatApply() {
        Answer answer = server.bulk(batch("skip", List.of(item(mainStreet(1)), item("99999 Main St, Testville, VT"))));
        assertThat(answer.json().at("/results/0").propertyNames()).containsOnly("index", "status", "geofence_id");
        assertThat(answer.json().at("/results/1").propertyNames())
                .containsOnly("index", "status", "error_code", "error");
        assertThat(answer.json().at("/results/1/error").toString())
                .isEqualTo("{\"message\":\"Could not geocode address\",\"code\":\"GEOCODE_FAILED\","
                        + "\"reason\":\"number_not_found\"}");
    }

    @Test
    void everyFieldIsKept() {
        Answer answer = server.bulk("{\"items\":[{\"address\":\"" + mainStreet(1)
                + "\",\"name\":\"Cafe\u0301\",\"buffer_meters\":250,\"tags\":[\"customer:acme\",\"tier:gold\"]}]}");
        JsonNode fence = fence(answer.results("geofence_id").getFirst());
        assertThat(fence.get("name").stringValue()).as("in composed form").isEqualTo("Caf\u00e9");
        assertThat(fence.get("radius_meters").doubleValue()).isEqualTo(250);
        assertThat(fence.get("tags").toString()).isEqualTo("[\"customer:acme\",\"tier:gold\"]");
    }

    @Test
    void sentAgainUnderSkipNothingIsWritten() {
        String batch = batch("skip", houses(10, 20, 30));
        List<String> ids = server.bulk(batch).results("geofence_id");
        Answer again = server.bulk(batch);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.results("status")).containsOnly("duplicate");
        assertThat(again.json().at("/results/1/dedup_match/geofence_id").stringValue())
                .isEqualTo(ids.get(1));
        assertThat(again.json().at("/results/1/dedup_match/distance_meters").doubleValue())
                .isZero();
        assertThat(server.fenceCount()).isEqualTo(3);
    }

    @Test
    void underOverrideDuplicatesAreMadeAndReported() {
        server.bulk(batch("skip", houses(10)));
        Answer answer = server.bulk(batch("override", houses(10, 50)));
        assertThat(answer.results("status")).containsOnly("created");
        assertThat(answer.json().at("/results/0").has("dedup_match")).isTrue();
        assertThat(answer.json().at("/results/1").has("dedup_match")).isFalse();
        assertThat(server.fenceCount()).isEqualTo(3);
    }

    @Test
    void oneItemCanBeForcedUnderSkip() {
        server.bulk(batch("skip", houses(10)));
        Answer answer = server.bulk("{\"items\":[{\"address\":\"" + mainStreet(10)
                + "\",\"override_dedup\":true,\"index\":7,\"status\":\"whatever\"}," + item(mainStreet(10)) + "]}");
        assertThat(answer.results("status")).containsExactly("created", "duplicate");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void underFailOneDuplicateGivesUpTheWholeBatch(int duplicateAt) {
        server.bulk(batch("skip", houses(10)));
        int[] numbers = {100, 200, 300, 400, 500};
        numbers[duplicateAt] = 10;
        Answer answer = server.bulk(batch("fail", houses(numbers)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("DUPLICATE_GEOFENCE");
        assertThat(answer.json().get("detail").stringValue())
                .isEqualTo("Item " + duplicateAt + " duplicates an existing geofence");
        assertThat(answer.results("status")).hasSize(duplicateAt + 1).last().isEqualTo("duplicate");
        assertThat(answer.results("error_code").subList(0, duplicateAt)).allMatch("BATCH_ABORTED"::equals);
        assertThat(server.fenceCount()).isEqualTo(1);
    }

    @Test
    void underFailAnAddressThatIsNotFoundGivesUpNothing() {
        Answer answer = server.bulk(batch("fail", List.of(item("nowhere at all"), item(mainStreet(10)))));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.results("status")).containsExactly("error", "created");
    }

    @Test
    void underFailAnErrorBeforeTheDuplicateStaysWhatItIs() {
        server.bulk(batch("skip", houses(10)));
        Answer answer = server.bulk(
                batch("fail", List.of(item("PO Box 1, Testville, VT"), item(mainStreet(50)), item(mainStreet(10)))));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.results("error_code")).containsExactly("GEOCODE_FAILED", "BATCH_ABORTED", "");
    }

    @Test
    void anItemIsADuplicateOfOneMadeEarlierInTheSameBatch() {
        Answer answer = server.bulk(batch("skip", houses(10, 12, 20)));
        assertThat(answer.results("status")).containsExactly("created", "duplicate", "created");
        assertThat(answer.json().at("/results/1/dedup_match/geofence_id").stringValue())
                .isEqualTo(answer.results("geofence_id").getFirst());
        assertThat(answer.json().at("/results/1/dedup_match/distance_meters").doubleValue())
                .isEqualTo(66.7);
    }

    @Test
    void underFailADuplicateOfTheSameBatchNamesNoFenceThatDoesNotExist() {
        Answer answer = server.bulk(batch("fail", houses(10, 10)));
        assertThat(answer.status()).isEqualTo(409);
        JsonNode match = answer.json().at("/details/results/1/dedup_match");
        assertThat(match.get("geofence_id").stringValue()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(match.get("item_index").intValue()).isZero();
        assertThat(server.fenceCount()).isZero();
    }

    @Test
    void theSameAddressFiveHundredTimesMakesOneFence() {
        Answer answer = server.bulk(batch(
                "skip",
                IntStream.range(0, 500).mapToObj(i -> item(mainStreet(10))).toList()));
        assertThat(answer.results("status")).first().isEqualTo("created");
        assertThat(answer.results("status")).filteredOn("duplicate"::equals).hasSize(499);
        String made = answer.results("geofence_id").getFirst();
        assertThat(answer.json().get("results").values().stream().skip(1))
                .allMatch(result ->
                        result.at("/dedup_match/geofence_id").stringValue().equals(made));
        assertThat(server.fenceCount()).isEqualTo(1);
    }

    @Test
    void spellingDoesNotMatter() {
        Answer answer = server.bulk(batch(
                "skip",
                List.of(
                        item("10 Main St, Testville, VT 05999"),
                        item("10 MAIN STREET TESTVILLE VERMONT 05999"),
                        item("  10   main st.,testville , vt "))));
        assertThat(answer.results("status")).containsExactly("created", "duplicate", "duplicate");
    }

    @Test
    void everyItemMayFailAndTheBatchIsStillProcessed() {
        Answer answer = server.bulk(batch("skip", List.of(item(""), item("PO Box 1, Testville, VT"), item("TBD"))));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.results("error_code")).containsOnly("GEOCODE_FAILED");
        assertThat(answer.json().at("/results/1/error/reason").stringValue()).isEqualTo("po_box");
        assertThat(answer.json().at("/results/2/error/reason").stringValue()).isEqualTo("not_an_address");
    }

    @Test
    void aDeletedFenceIsNoDuplicateAnyMore() {
        String id =
                server.bulk(batch("skip", houses(10))).results("geofence_id").getFirst();
        assertThat(server.delete("/api/v1/geofences/" + id).status()).isEqualTo(204);
        assertThat(server.bulk(batch("skip", houses(10))).results("status")).containsExactly("created");
    }

    @Test
    void aCsvFileIsImportedByTheSameRules() {
        String csv = """
                Name,ADDRESS,notes,tags,buffer_meters
                Hub,"10 Main St, Testville, VT 05999",x,"customer:acme, ""tier:gold""\",250
                ,"10 Main St, Testville, VT 05999",,,
                """;
        Answer answer = upload(csv, "skip");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.results("status")).containsExactly("created", "duplicate");
        assertThat(server.get("/api/v1/geofences/"
                                + answer.results("geofence_id").getFirst())
                        .json()
                        .get("tags")
                        .toString())
                .isEqualTo("[\"customer:acme\",\"tier:gold\"]");
    }

    @Test
    void aCsvFileMayBeAsLargeAsAnyOtherBody() {
        String row = "\"" + mainStreet(10) + "\"," + "x".repeat(5_000) + "\n";
        Answer answer = upload("address,notes\n" + row.repeat(500), "skip");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.results("status")).hasSize(500).first().isEqualTo("created");
    }

    @Test
    void aCsvFileWithWrongCellsIsRefusedWithEachOfThem() {
        Answer answer = upload("address,buffer_meters\na,1.5\nb,20000\n", "never");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").values())
                .extracting(
                        fault -> fault.get("loc").toString() + fault.get("type").stringValue())
                .containsExactly(
                        "[\"body\",\"items\",0,\"buffer_meters\"]int_type",
                        "[\"body\",\"items\",1,\"buffer_meters\"]less_than_equal",
                        "[\"body\",\"dedup_strategy\"]literal_error");
    }

    @Test
    void columnsWithOtherNamesAreMappedAndAnAddressIsJoined() {
        String csv = "Site;No;Street;Town;ZIP;Umkreis\nHub;30;Main St;Testville;05999;250\n";
        String mapping = "address_columns=No,Street,Town,ZIP&name_column=Site&buffer_meters_column=Umkreis";
        Answer answer = upload(csv, "skip", mapping);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.results("status")).containsExactly("created");
        String id = answer.results("geofence_id").getFirst();
        JsonNode fence = server.get("/api/v1/geofences/" + id).json();
        assertThat(fence.get("name").stringValue()).isEqualTo("Hub");
        assertThat(fence.get("buffer_meters").intValue()).isEqualTo(250);
        assertThat(fence.get("address").stringValue()).isEqualTo("30 Main St, Testville 05999");
        Answer misspelled = upload(csv, "skip", "address_columns=Street&name_column=Sites");
        assertThat(misspelled.status()).isEqualTo(422);
        assertThat(misspelled.body()).contains("there is no column \\\"Sites\\\"");
    }

    private Answer upload(String csv, String strategy) {
        return upload(csv, strategy, "");
    }

    private Answer upload(String csv, String strategy, String mapping) {
        String boundary = "----spatialflow";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"dedup_strategy\"\r\n\r\n" + strategy + "\r\n--" + boundary
                + "--\r\n";
        return server.send(server.request("/api/v1/geofences/bulk?" + mapping, "X-API-Key", server.apiKey())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
