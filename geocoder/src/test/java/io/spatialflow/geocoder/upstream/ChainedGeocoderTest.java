package io.spatialflow.geocoder.upstream;

import static io.spatialflow.geocoder.upstream.Asking.upstream;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each geocoder is asked only for what those before it did not find. */
class ChainedGeocoderTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";
    private static final Match NO_MATCH = new Match.Unmatched(Match.Reason.NO_MATCH);
    private static final Match NO_NUMBER = new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND);

    private static final Match OURS = new Match.Found(new Candidate(
            new Point(44, -73), MatchLevel.ROOFTOP, 1, "ours", List.of(), new Provenance("ours", "none", null, false)));

    private static final String HOUSE = """
            [{"osm_type":"node","lat":"44.4796","lon":"-73.2121","category":"building","type":"yes","place_rank":30,
              "addresstype":"building","display_name":"149, Church Street, Burlington, Vermont, 05401",
              "address":{"house_number":"149","road":"Church Street","city":"Burlington","state":"Vermont",
              "postcode":"05401"}}]""";

    private static final String STREET =
            HOUSE.replace("\"house_number\":\"149\",", "").replace("building", "road");
    private static final String TOWN = STREET.replace("\"addresstype\":\"road\"", "\"addresstype\":\"city\"");

    private static Geocoder answering(Match match) {
        return addresses -> addresses.stream().map(address -> match).toList();
    }

    private static Match ask(Match first, String address, Loopback... servers) {
        List<Upstream> upstreams = Arrays.stream(servers)
                .map(server -> upstream(Provider.NOMINATIM, server.base()))
                .toList();
        try (Upstreams chain = Upstreams.of(upstreams, Duration.ofSeconds(20), new TestTime())) {
            return chain.behind(answering(first), "one")
                    .locate(List.of(AddressQuery.of(address)))
                    .getFirst();
        }
    }

    /** What each upstream says, in order, after a first that knows nothing. */
    private static Match afterNothing(String... answers) {
        Loopback[] servers = Arrays.stream(answers)
                .map(answer -> answer.isEmpty()
                        ? Loopback.of(request -> Loopback.Response.status(500))
                        : Loopback.answering(answer))
                .toArray(Loopback[]::new);
        try {
            return ask(NO_MATCH, ADDRESS, servers);
        } finally {
            for (Loopback server : servers) {
                server.close();
            }
        }
    }

    @Test
    void whatTheFirstFindsGoesNowhere() {
        try (Loopback server = Loopback.answering(HOUSE)) {
            assertThat(ask(OURS, ADDRESS, server)).isEqualTo(OURS);
            Match ambiguous = new Match.Ambiguous(List.of());
            assertThat(ask(ambiguous, ADDRESS, server)).isEqualTo(ambiguous);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PO_BOX", "NOT_AN_ADDRESS", "LOCALITY_ONLY"})
    void whatNobodyCanMendGoesNowhere(Match.Reason reason) {
        try (Loopback server = Loopback.answering(HOUSE)) {
            assertThat(ask(new Match.Unmatched(reason), ADDRESS, server)).isEqualTo(new Match.Unmatched(reason));
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_MATCH", "NUMBER_NOT_FOUND"})
    void whatSomebodyElseMayKnowGoesOn(Match.Reason reason) {
        try (Loopback server = Loopback.answering(HOUSE)) {
            assertThat(ask(new Match.Unmatched(reason), ADDRESS, server)).isInstanceOf(Match.Found.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whatNamesNoHouseIsNobodyAskedFor() {
        try (Loopback server = Loopback.answering(HOUSE)) {
            for (String text : List.of("Burlington, VT", "PO Box 7, Burlington, VT", "TBD", "", "802-555-0100")) {
                assertThat(ask(NO_MATCH, text, server)).isEqualTo(NO_MATCH);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theNextIsAskedOnlyIfTheOneBeforeFoundNothing() {
        try (Loopback one = Loopback.answering(HOUSE);
                Loopback two = Loopback.answering(HOUSE)) {
            ask(NO_MATCH, ADDRESS, one, two);
            assertThat(one.requests()).hasSize(1);
            assertThat(two.requests()).isEmpty();
        }
    }

    @Test
    void ofSeveralThatFoundNothingTheOneThatSaysMostIsHeard() {
        assertThat(afterNothing("[]", STREET, "[]")).isEqualTo(NO_NUMBER);
        assertThat(afterNothing(STREET, TOWN)).isEqualTo(NO_NUMBER);
        assertThat(afterNothing("[]", TOWN)).isEqualTo(new Match.Unmatched(Match.Reason.LOCALITY_ONLY));
        assertThat(afterNothing(TOWN, HOUSE)).isInstanceOf(Match.Found.class);
        assertThat(afterNothing("[]")).isEqualTo(NO_MATCH);
        assertThat(afterNothing()).isEqualTo(NO_MATCH);
    }

    @Test
    void oneThatIsDownIsPassedOverAndRememberedIfNobodyElseKnows() {
        assertThat(afterNothing("", HOUSE)).isInstanceOf(Match.Found.class);
        assertThat(afterNothing("", "[]")).isInstanceOf(Match.Busy.class);
        assertThat(afterNothing("[]", "")).isInstanceOf(Match.Busy.class);
        assertThat(afterNothing("", STREET)).isInstanceOf(Match.Busy.class);
    }

    @Test
    void eachItemIsAnsweredInItsPlace() {
        Geocoder evenOnes = addresses -> IntStream.range(0, addresses.size())
                .mapToObj(i -> i % 2 == 0 ? OURS : NO_MATCH)
                .toList();
        try (Loopback server = Loopback.answering(HOUSE);
                Upstreams chain = Upstreams.of(
                        List.of(upstream(Provider.NOMINATIM, server.base())), Duration.ofSeconds(20), new TestTime())) {
            List<Match> matches = chain.behind(evenOnes, "one")
                    .locate(AddressQuery.ofAll(List.of("x", ADDRESS, "y", "1 Other St, Burlington, VT", "z")));
            assertThat(matches)
                    .satisfiesExactly(
                            match -> assertThat(match).isEqualTo(OURS),
                            match -> assertThat(match).isInstanceOf(Match.Found.class),
                            match -> assertThat(match).isEqualTo(OURS),
                            match -> assertThat(match).isEqualTo(NO_MATCH),
                            match -> assertThat(match).isEqualTo(OURS));
        }
    }
}
