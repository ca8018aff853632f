package io.spatialflow.server.api;

import static io.spatialflow.server.api.Fences.faults;
import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** The address box, over HTTP. */
class AddressBoxTest {

    private static final String GEOCODE = "/api/v1/geofences/geocode";

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer typed(String text, String... more) {
        String query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + String.join("", more);
        return server.get(GEOCODE + "/autocomplete" + query);
    }

    private static Answer place(String id) {
        return server.get(GEOCODE + "/place?place_id=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    private static List<String> descriptions(Answer answer) {
        return answer.json().get("suggestions").values().stream()
                .map(one -> one.get("description").stringValue())
                .toList();
    }

    @Test
    void eachKeystrokeHasItsSuggestions() {
        assertThat(descriptions(typed("10 ma"))).first().isEqualTo("10 Main St, Testville, VT 05999");
        assertThat(descriptions(typed("10 "))).isNotNull();
        assertThat(descriptions(typed("main"))).containsExactly("Main St, Testville, VT");
        assertThat(descriptions(typed("testv"))).containsExactly("Testville, VT");
        assertThat(descriptions(typed(""))).isEmpty();
        assertThat(descriptions(typed("nothing like it"))).isEmpty();
    }

    @Test
    void aSuggestionSaysWhatAndWhere() {
        JsonNode answer = typed("10 elm").json();
        JsonNode first = answer.at("/suggestions/0");
        assertThat(first.get("main_text").stringValue()).isEqualTo("10 Elm St");
        assertThat(first.get("secondary_text").stringValue()).isEqualTo("Testville, VT 05999");
        assertThat(first.get("place_id").stringValue()).matches("[A-Za-z0-9_-]+");
        assertThat(answer.get("count").intValue())
                .isEqualTo(answer.get("suggestions").size());
    }

    @Test
    void noMoreAreGivenThanWereAskedFor() {
        assertThat(typed("1 ma").json().get("count").intValue()).isEqualTo(5);
        assertThat(typed("1 ma", "&limit=20").json().get("count").intValue()).isEqualTo(20);
        assertThat(typed("1 ma", "&limit=1").json().get("count").intValue()).isEqualTo(1);
    }

    @Test
    void theSlashAtTheEndMakesNoDifference() {
        assertThat(server.get(GEOCODE + "/autocomplete/?q=10%20elm").body())
                .isEqualTo(typed("10 elm").body());
    }

    @Test
    void aPlaceIsWhereTheFenceOfItsAddressWouldBe() {
        String id = typed("40 main st").json().at("/suggestions/0/place_id").stringValue();
        JsonNode place = place(id).json();
        assertThat(place.get("place_id").stringValue()).isEqualTo(id);
        assertThat(place.get("formatted_address").stringValue()).isEqualTo("40 Main St, Testville, VT 05999");
        assertThat(place.get("match_level").stringValue()).isEqualTo("rooftop");
        assertThat(place.get("confidence").doubleValue()).isEqualTo(1);
        assertThat(place.get("source").toString())
                .isEqualTo("{\"name\":\"testville\",\"licence\":\"Testville, invented\",\"sample\":false}");
        assertThat(place.get("point").toString()).isEqualTo("[" + place.get("lng") + "," + place.get("lat") + "]");
        JsonNode preview =
                server.preview("{\"items\":[" + item(mainStreet(40)) + "]}").json();
        assertThat(preview.at("/items/0/lat")).isEqualTo(place.get("lat"));
        assertThat(preview.at("/items/0/lng")).isEqualTo(place.get("lng"));
    }

    @ParameterizedTest
    @CsvSource({"main, street", "testv, place", "0599, postcode"})
    void whatIsLargerThanAHouseSaysSo(String text, String level) {
        String id = typed(text).json().at("/suggestions/0/place_id").stringValue();
        assertThat(place(id).json().get("match_level").stringValue()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "AAAA",
                "0123456789",
                "--__",
                // 110 Maple St in a town that this server does not know, with a right checksum.
                "ATExMAoKCm1hcGxlIHN0CmFkZGlzb24KdnQKMDU0OTG9krkr"
            })
    void anUnknownPlaceIsNotFound(String id) {
        assertThat(place(id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ü", "a/b", "a+b=", "\0"})
    void whatCannotBeAnIdIsRefused(String id) {
        assertThat(place(id).status()).isEqualTo(422);
    }

    @Test
    void everyFaultIsListed() {
        assertThat(faults(server.get(GEOCODE + "/autocomplete?limit=21")))
                .containsExactly("query.q: Field required", "query.limit: Input should be 1 to 20");
        assertThat(typed("a".repeat(501)).status()).isEqualTo(422);
        assertThat(typed("a".repeat(500)).status()).isEqualTo(200);
        assertThat(typed("\0").status()).isEqualTo(422);
        assertThat(server.get(GEOCODE + "/place").status()).isEqualTo(422);
    }

    @Test
    void whatAWorkspaceHasChangesNothing() {
        String before = typed("2000 main st").body();
        server.bulk(batch("skip", List.of(item(mainStreet(2000)))));
        assertThat(typed("2000 main st").body()).isEqualTo(before);
    }

    @Test
    void aStrangerMayNotAsk() {
        assertThat(server.send(server.request(GEOCODE + "/autocomplete?q=a").GET())
                        .status())
                .isEqualTo(401);
        String readOnly = server.newReadOnlyApiKey("reads");
        assertThat(server.send(server.request(GEOCODE + "/autocomplete?q=a", "X-API-Key", readOnly)
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothingIsWrittenThere() {
        Answer answer = server.post(GEOCODE + "/place", "{}", "X-API-Key", server.apiKey());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
    }
}
