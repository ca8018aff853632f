package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusFormatTest {

    private static final String MATCH = "\"0\",\"149 Church St, Burlington, VT, 05401\",\"Match\",\"Exact\","
            + "\"149 CHURCH ST, BURLINGTON, VT, 05401\",\"-73.212070,44.476390\",\"75838216\",\"L\"\n";

    private static List<Match> ask(String answer, String... addresses) {
        try (Loopback server = Loopback.answering(answer);
                Asking asking = Asking.of(Provider.CENSUS, server.base())) {
            return asking.ask(addresses);
        }
    }

    @Test
    void theListGoesAsAFileAndAMatchIsInterpolated() {
        try (Loopback server = Loopback.answering(MATCH);
                Asking asking = Asking.of(Provider.CENSUS, server.base())) {
            Candidate found = asking.found("149 Church St, Burlington, VT 05401");
            assertThat(found.point()).isEqualTo(new Point(44.476390, -73.212070));
            assertThat(found.level()).isEqualTo(MatchLevel.INTERPOLATED);
            assertThat(found.confidence()).isEqualTo(0.9);
            assertThat(found.normalized()).isEqualTo("149 CHURCH ST, BURLINGTON, VT, 05401");
            assertThat(found.provenance().licence()).startsWith("public domain");
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/geocoder/locations/addressbatch");
            assertThat(request.header("Content-Type")).startsWith("multipart/form-data; boundary=");
            assertThat(request.body())
                    .contains("name=\"benchmark\"\r\n\r\nPublic_AR_Current\r\n")
                    .contains("name=\"addressFile\"; filename=")
                    .contains("0,149 Church St,burlington,VT,05401\r\n");
        }
    }

    @Test
    void fieldsGoAsTheyAre() {
        try (Loopback server = Loopback.answering(MATCH);
                Asking asking = Asking.of(Provider.CENSUS, server.base())) {
            asking.ask(new AddressQuery("149 Church St", "Burlington", "VT", "05401"));
            assertThat(server.requests().getFirst().body()).contains("0,149 Church St,Burlington,VT,05401\r\n");
        }
    }

    @Test
    void answersInAnyOrderFindTheirQuestions() {
        String answer = """
                "2","12 Nowhere St, Burlington, VT, 05401","No_Match"
                "1","5 Main St, Burlington, VT, ","Tie"
                """ + MATCH;
        assertThat(ask(
                        answer,
                        "149 Church St, Burlington, VT 05401",
                        "5 Main St, Burlington, VT",
                        "12 Nowhere St, Burlington, VT 05401"))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Match.Found.class),
                        second -> assertThat(second).isEqualTo(new Match.Ambiguous(List.of())),
                        third -> assertThat(third).isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH)));
    }

    @Test
    void whatIsNotExactIsLessSure() {
        Match match = ask(MATCH.replace("Exact", "Non_Exact"), "149 Church St, Burlington, VT")
                .getFirst();
        assertThat(Asking.candidate(match).confidence()).isEqualTo(0.75);
    }

    @Test
    void anotherHouseThanTheOneAskedForIsNone() {
        assertThat(ask(MATCH.replace("149 CHURCH", "151 CHURCH"), "149 Church St, Burlington, VT 05401"))
                .containsExactly(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Service unavailable</body></html>",
                "",
                "\"0\",\"149 Church St\",\"Match\",\"Exact\"\n",
                "\"7\",\"149 Church St\",\"No_Match\"\n",
                "\"x\",\"149 Church St\",\"No_Match\"\n",
                "\"0\",\"149 Church St\",\"Perhaps\"\n",
                "\"0\",\"149 Chur"
            })
    void anythingElseIsNoAnswer(String answer) {
        assertThat(ask(answer, "149 Church St, Burlington, VT")).containsExactly(new Match.Busy(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"44.476390,-73.212070", "0.0,0.0", "-181,44", "-73.2,91", "NaN,NaN", "", "-73.2"})
    void aPointThatCannotBeIsNone(String point) {
        assertThat(ask(MATCH.replace("-73.212070,44.476390", point), "149 Church St, Burlington, VT"))
                .containsExactly(new Match.Unmatched(Match.Reason.NO_MATCH));
    }

    /** A cell that begins like a formula or holds a quote stays one cell. */
    @Test
    void theFileHoldsWhateverSomebodyWrote() {
        try (Loopback server = Loopback.answering("\"0\",\"\",\"No_Match\"\n");
                Asking asking = Asking.of(Provider.CENSUS, server.base())) {
            asking.ask(new AddressQuery("12 \"Main\", St\r\n--x", "=cmd(),", "VT", ""));
            String body = server.requests().getFirst().body();
            assertThat(body.lines().filter(line -> line.startsWith("0,"))).hasSize(1);
        }
    }
}
