package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.Nominatim;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way with a Nominatim behind the gazetteers, which knows one house that they do not. */
@Timeout(120)
class UpstreamGeocodingTest {

    private static final String THEIRS = Nominatim.ITS_HOUSE;
    private static final String NOBODYS = "7 Nowhere Ln, Barre, VT 05641";

    private Nominatim nominatim;
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        nominatim = new Nominatim();
        server = RunningServer.start(folder, nominatim.settings());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        nominatim.close();
    }

    @Test
    void whatTheGazetteersMissBecomesAFenceToo() {
        Answer answer =
                server.bulk(batch("skip", List.of(item(mainStreet(1)), item(THEIRS), item(NOBODYS), item("TBD"))));
        assertThat(answer.results("status")).containsExactly("created", "created", "error", "error");
        assertThat(answer.json().at("/results/2/error/reason").stringValue()).isEqualTo("no_match");
        assertThat(answer.json().at("/results/3/error/reason").stringValue()).isEqualTo("not_an_address");
        assertThat(nominatim.asked()).isEqualTo(2);
        JsonNode fence = server.get("/api/v1/geofences/"
                        + answer.json().at("/results/1/geofence_id").stringValue())
                .json();
        assertThat(fence.at("/geometry/center").toString()).isEqualTo("[-72.502,44.197]");
    }

    @Test
    void aPreviewSaysWhoFoundItAndIsNotAskedForAgain() {
        JsonNode shown =
                server.preview(batch("skip", List.of(item(THEIRS)))).json().at("/items/0");
        assertThat(shown.get("status").stringValue()).isEqualTo("ok");
        assertThat(shown.get("match_level").stringValue()).isEqualTo("rooftop");
        assertThat(shown.at("/source/name").stringValue()).isEqualTo("nominatim");
        assertThat(shown.at("/source/sample").booleanValue()).isFalse();
        server.bulk(batch("skip", List.of(item(THEIRS))));
        assertThat(nominatim.asked()).isEqualTo(1);
    }

    @Test
    void anotherWorkspaceIsNotToldByTheSpeedOfAnAnswer() {
        server.bulk(batch("skip", List.of(item(THEIRS))));
        String other = server.newWorkspaceKey("other");
        Answer answer = server.post("/api/v1/geofences/bulk", batch("skip", List.of(item(THEIRS))), "X-API-Key", other);
        assertThat(answer.results("status")).containsExactly("created");
        assertThat(nominatim.asked()).isEqualTo(2);
    }

    @Test
    void whenItIsDownItsItemsAreToBeSentAgainAndTheOthersAreMade() {
        nominatim.answerWith(500);
        List<String> items = List.of(item(mainStreet(1)), item(THEIRS), item(mainStreet(10)));
        Answer answer = server.bulk(batch("skip", items));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.results("status")).containsExactly("created", "error", "created");
        assertThat(answer.results("error_code")).containsExactly("", "GEOCODER_RATE_LIMIT", "");
        assertThat(answer.json().at("/results/1/error/message").stringValue())
                .isEqualTo("The geocoder cannot answer now. Retry this item in 5 seconds.");

        nominatim.answerWith(200);
        assertThat(server.bulk(batch("skip", items)).results("status"))
                .containsExactly("duplicate", "created", "duplicate");
    }

    @Test
    void whileItIsAskedOthersWrite() {
        AtomicInteger written = new AtomicInteger();
        nominatim.meanwhile(() -> written.set(
                server.bulk(batch("skip", List.of(item(mainStreet(1))))).status()));
        assertThat(server.bulk(batch("skip", List.of(item(THEIRS)))).results("status"))
                .containsExactly("created");
        assertThat(written).hasValue(201);
    }
}
