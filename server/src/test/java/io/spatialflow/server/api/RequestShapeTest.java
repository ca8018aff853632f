package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are wrong, hostile or merely unusual. */
class RequestShapeTest {

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(
                folder,
                "bulk.api-key-batches-per-hour=1000000",
                "bulk.previews-per-hour=1000000",
                "http.max-body-bytes=2000000");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void theServerIsStillThere() {
        assertThat(server.preview(batchOf(item(mainStreet(1)))).status()).isEqualTo(200);
    }

    private static String batchOf(String... items) {
        return batch("skip", List.of(items));
    }

    private static void assertInvalid(Answer answer, String... faults) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.json().get("detail").values())
                .extracting(fault -> fault.get("type").stringValue() + " " + fault.get("loc"))
                .containsExactly(faults);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at io.");
        assertThat(server.fenceCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"items\":[{\"address\":\"a\"}]", "items", "{\"items\":[1,]}", "{} {}", "{\"a\":NaN}"})
    void whatIsNotJsonIsRefused(String body) {
        assertInvalid(server.bulk(body), "json_invalid [\"body\"]");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertInvalid(server.bulk(""), "missing [\"body\"]");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        assertInvalid(server.bulk("{\"items\":[{\"address\":\"a\"}],\"items\":[]}"), "json_invalid [\"body\"]");
    }

    @Test
    void aHundredThousandLevelsAreRefused() {
        assertInvalid(server.bulk("[".repeat(100_000)), "json_invalid [\"body\"]");
        assertInvalid(server.bulk("{\"items\":".repeat(100_000)), "json_invalid [\"body\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing [\"body\",\"items\"]",
                "{\"items\":null} | list_type [\"body\",\"items\"]",
                "{\"items\":{}} | list_type [\"body\",\"items\"]",
                "{\"items\":[]} | too_short [\"body\",\"items\"]",
                "{\"items\":[null]} | model_attributes_type [\"body\",\"items\",0]",
                "{\"items\":[1]} | model_attributes_type [\"body\",\"items\",0]",
                "[] | model_attributes_type [\"body\"]",
                "{\"items\":[{\"name\":\"x\"}]} | missing [\"body\",\"items\",0,\"address\"]",
                "{\"items\":[{\"address\":null}]} | string_type [\"body\",\"items\",0,\"address\"]",
                "{\"items\":[{\"address\":5}]} | string_type [\"body\",\"items\",0,\"address\"]",
                "{\"items\":[{\"address\":\"a\",\"name\":5}]} | string_type [\"body\",\"items\",0,\"name\"]",
                "{\"items\":[{\"address\":\"a\",\"tags\":\"x\"}]} | list_type [\"body\",\"items\",0,\"tags\"]",
                "{\"items\":[{\"address\":\"a\",\"tags\":[1]}]} | string_type [\"body\",\"items\",0,\"tags\",0]",
                "{\"items\":[{\"address\":\"a\"}],\"dedup_strategy\":\"SKIP\"} | literal_error [\"body\",\"dedup_strategy\"]",
                "{\"items\":[{\"address\":\"a\"}],\"dedup_strategy\":\"\"} | literal_error [\"body\",\"dedup_strategy\"]",
                "{\"items\":[{\"address\":\"a\"}],\"dedup_strategy\":null} | literal_error [\"body\",\"dedup_strategy\"]",
                "{\"items\":[{\"address\":\"a\"}],\"dedup_strategy\":5} | literal_error [\"body\",\"dedup_strategy\"]"
            })
    void whatIsWrongIsNamed(String body, String fault) {
        assertInvalid(server.bulk(body), fault);
    }

    @Test
    void everyFaultIsListed() {
        assertInvalid(
                server.bulk("{\"items\":[{},{\"address\":1,\"buffer_meters\":0}],\"dedup_strategy\":\"x\"}"),
                "missing [\"body\",\"items\",0,\"address\"]",
                "string_type [\"body\",\"items\",1,\"address\"]",
                "greater_than_equal [\"body\",\"items\",1,\"buffer_meters\"]",
                "literal_error [\"body\",\"dedup_strategy\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, greater_than_equal",
        "-1, greater_than_equal",
        "-99999999999999999999, greater_than_equal",
        "10001, less_than_equal",
        "9223372036854775808, less_than_equal",
        "1.5, int_type",
        "100.0, int_type",
        "1e3, int_type",
        "'\"100\"', int_type",
        "true, int_type"
    })
    void aRadiusOutOfBoundsIsRefused(String radius, String type) {
        assertInvalid(
                server.bulk(batchOf("{\"address\":\"a\",\"buffer_meters\":" + radius + "}")),
                type + " [\"body\",\"items\",0,\"buffer_meters\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10000", "null"})
    void aRadiusWithinBoundsIsAccepted(String radius) {
        Answer answer = server.preview(batchOf(
                "{\"address\":\"" + mainStreet(1) + "\",\"buffer_meters\":" + radius + ",\"name\":null,\"tags\":[]}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("ok_count").intValue()).isEqualTo(1);
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        String emoji = "🏠";
        assertThat(server.preview(batchOf(item(emoji.repeat(500)))).status()).isEqualTo(200);
        assertInvalid(
                server.bulk(batchOf(item(emoji.repeat(501)))), "string_too_long [\"body\",\"items\",0,\"address\"]");
        assertThat(server.preview(batchOf(
                                "{\"address\":\"" + mainStreet(1) + "\",\"name\":\"" + emoji.repeat(255) + "\"}"))
                        .status())
                .isEqualTo(200);
        assertInvalid(
                server.bulk(batchOf("{\"address\":\"a\",\"name\":\"" + emoji.repeat(256) + "\"}")),
                "string_too_long [\"body\",\"items\",0,\"name\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"    \"",
                "\"10 Main St\\u0000, Testville, VT\"",
                "\"10 Main St, Testville, VT \\ud800\"",
                "\"\\udc00\"",
                "\"🏠🏠🏠\"",
                "\"<img src=x onerror=alert(1)>\"",
                "\"${jndi:ldap://127.0.0.1/a}\"",
                "\"%0d%0aSet-Cookie: a=b\""
            })
    void anAddressThatIsNoneFailsAlone(String json) {
        Answer answer = server.preview(batchOf("{\"address\":" + json + "}", item(mainStreet(1))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/error_code").stringValue()).isEqualTo("GEOCODE_FAILED");
        assertThat(answer.json().at("/items/1/status").stringValue()).isEqualTo("ok");
    }

    @Test
    void combiningMarksAndTextDirectionDoNotHurt() {
        Answer answer = server.preview(
                batchOf(item("e" + "\u0301".repeat(499)), item("\u202e10 Main St, Testville, VT 05999\u202c")));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aNameThatCannotBeWrittenDownIsRefused() {
        assertInvalid(
                server.bulk(batchOf(
                        "{\"address\":\"a\",\"name\":\"x\\u0000\"}", "{\"address\":\"a\",\"name\":\"\\ud800\"}")),
                "string_unicode [\"body\",\"items\",0,\"name\"]",
                "string_unicode [\"body\",\"items\",1,\"name\"]");
    }

    @Test
    void millionsOfEmptyThingsAreRefusedBeforeTheyFillTheMemory() {
        assertInvalid(server.bulk("{\"items\":[" + "{},".repeat(600_000) + "{}]}"), "json_invalid [\"body\"]");
        Answer login = server.post("/api/v1/auth/login", "[" + "{},".repeat(10_000) + "{}]");
        assertThat(login.status()).isEqualTo(413);
    }

    @Test
    void anUploadOverTheLimitIsRefused() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(2_500_000) + "\r\n--b--\r\n";
        Answer answer = server.send(server.request("/api/v1/geofences/bulk", "X-API-Key", server.apiKey())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(part)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void anUploadThatIsNoneIsRefused() {
        Answer answer = server.send(server.request("/api/v1/geofences/bulk", "X-API-Key", server.apiKey())
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("x")));
        assertInvalid(answer, "multipart_invalid [\"body\"]");
    }

    @Test
    void otherMembersAreIgnored() {
        Answer answer = server.preview("{\"items\":[{\"address\":\"" + mainStreet(1)
                + "\",\"workspace_id\":\"x\",\"id\":1,\"created_at\":[],\"index\":9}],\"more\":{}}");
        assertThat(answer.json().at("/items/0/index").intValue()).isZero();
    }

    @Test
    void badTagsFailAlone() {
        String tooMany = String.join(",", Collections.nCopies(21, "\"t\""));
        String justEnough = String.join(",", Collections.nCopies(20, "\"t\""));
        Answer answer = server.preview(batchOf(
                "{\"address\":\"" + mainStreet(1) + "\",\"tags\":[" + tooMany + "]}",
                "{\"address\":\"" + mainStreet(10) + "\",\"tags\":[" + justEnough + "]}",
                "{\"address\":\"" + mainStreet(20) + "\",\"tags\":[\"\"]}",
                "{\"address\":\"" + mainStreet(30) + "\",\"tags\":[\"" + "x".repeat(10_000) + "\"]}",
                "{\"address\":\"" + mainStreet(40) + "\",\"tags\":[\"a\\nb\"]}",
                "{\"address\":\"" + mainStreet(50) + "\",\"tags\":[\"customer:acme\"]}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items").values())
                .extracting(item -> item.path("error_code").asString("ok"))
                .containsExactly("INVALID_TAGS", "ok", "INVALID_TAGS", "INVALID_TAGS", "INVALID_TAGS", "ok");
    }

    @Test
    void oneItemTooManyIsRefusedWithoutLookingAtAny() {
        String batch = batch("skip", Collections.nCopies(501, item(mainStreet(1))));
        Answer answer = server.bulk(batch);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"Batch too large: 501 > 500\",\"error_code\":\"BATCH_TOO_LARGE\","
                        + "\"details\":{\"max_items\":500,\"requested_items\":501}}");
        assertThat(server.preview(batch).status()).isEqualTo(413);
        assertThat(server.preview(batch("skip", Collections.nCopies(500, item(mainStreet(1)))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Answer answer = server.bulk(batchOf(item("x".repeat(2_000_000))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void aGzippedBodyIsUnderstood() {
        Answer answer = sendEncoded("gzip", gzip(batchOf(item(mainStreet(1))).getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("ok_count").intValue()).isEqualTo(1);
    }

    @Test
    void theLimitHoldsAfterDecompression() {
        byte[] bomb = gzip(new byte[100_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(sendEncoded("gzip", bomb).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "deflate", "zstd"})
    void otherEncodingsAreRefused(String encoding) {
        assertThat(sendEncoded(encoding, gzip(new byte[10])).status()).isEqualTo(415);
    }

    @Test
    void whatIsNotTheGzipItClaimsToBeIsRefused() {
        byte[] whole = gzip(batchOf(item(mainStreet(1))).getBytes(StandardCharsets.UTF_8));
        assertThat(sendEncoded("gzip", new byte[] {1, 2, 3}).status()).isEqualTo(422);
        assertThat(sendEncoded("gzip", Arrays.copyOf(whole, whole.length / 2)).status())
                .isEqualTo(422);
    }

    private static Answer sendEncoded(String encoding, byte[] body) {
        return server.send(server.request("/api/v1/geofences/preview", "X-API-Key", server.apiKey())
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=utf-16"})
    void otherContentTypesAreRefused(String contentType) {
        assertThat(server.send(server.request("/api/v1/geofences/bulk", "X-API-Key", server.apiKey())
                                .header("Content-Type", contentType)
                                .POST(BodyPublishers.ofString(batchOf(item("a")))))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aBodyWithoutContentTypeIsRefused() {
        Answer answer = server.send(server.request("/api/v1/geofences/bulk", "X-API-Key", server.apiKey())
                .POST(BodyPublishers.ofString(batchOf(item("a")))));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreRefusedWithTheRightOne(String method) {
        Answer answer = server.send(server.request("/api/v1/geofences/bulk", "X-API-Key", server.apiKey())
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*"})
    void anUnknownRouteIsRefusedInJsonWhateverIsAskedFor(String accept) {
        Answer answer = server.get("/api/v1/no/such/route", "Accept", accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().propertyNames()).containsOnly("detail", "error_code");
        assertThat(answer.json().get("error_code").stringValue()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertThat(server.get("/api/v1/geofences/").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/geofences").status()).isEqualTo(200);
        assertThat(server.post("/api/v1/geofences/bulk/", "{}", "X-API-Key", server.apiKey())
                        .status())
                .isEqualTo(422);
    }
}
