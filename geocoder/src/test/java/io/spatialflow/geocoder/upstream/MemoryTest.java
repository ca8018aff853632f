package io.spatialflow.geocoder.upstream;

import static io.spatialflow.geocoder.upstream.Asking.upstream;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.match.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is asked the same twice, within what a provider's terms let us remember. */
class MemoryTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";

    private static final String HOUSE = """
            {"results":[{"response":{"results":[{"address_components":{"number":"149","formatted_street":"Church St",
              "city":"Burlington","state":"VT","zip":"05401"},"formatted_address":"149 Church St, Burlington, VT 05401",
              "location":{"lat":44.4763,"lng":-73.2124},"accuracy":1,"accuracy_type":"rooftop"}]}}]}""";

    private static final String NOTHING = "{\"results\":[{\"response\":{\"results\":[]}}]}";

    @Test
    void theSameAddressFiveHundredTimesIsOneQuestion() {
        try (Loopback server = Loopback.answering(HOUSE);
                Asking asking = Asking.of(Provider.GEOCODIO, server.base())) {
            List<Match> matches = asking.ask(Collections.nCopies(500, ADDRESS).toArray(String[]::new));
            assertThat(matches).hasSize(500).allMatch(matches.getFirst()::equals);
            assertThat(matches.getFirst()).isInstanceOf(Match.Found.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void howItIsWrittenMakesNoDifference() {
        try (Loopback server = Loopback.answering(HOUSE);
                Asking asking = Asking.of(Provider.GEOCODIO, server.base())) {
            List<Match> matches = asking.ask(
                    ADDRESS,
                    "149 CHURCH STREET, BURLINGTON, VT 05401",
                    "149  Chürch St.,  Burlington, Vermont 05401-8489",
                    "149 church str, burlington, vt, 05401");
            assertThat(matches).allMatch(Match.Found.class::isInstance);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whatOneAskedIsNotRememberedForAnother() {
        try (Loopback server = Loopback.answering(HOUSE);
                Asking asking = Asking.of(Provider.GEOCODIO, server.base())) {
            asking.askFor("one", ADDRESS);
            asking.askFor("two", ADDRESS);
            assertThat(server.requests()).hasSize(2);
            asking.askFor("one", ADDRESS);
            asking.askFor("two", ADDRESS);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"29, 1", "30, 2"})
    void aPlaceIsRememberedForThirtyDays(int days, int requests) {
        assertThat(askedAfter(days, HOUSE)).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2"})
    void aNoIsRememberedForADay(int days, int requests) {
        assertThat(askedAfter(days, NOTHING)).isEqualTo(requests);
    }

    private static int askedAfter(int days, String answer) {
        try (Loopback server = Loopback.answering(answer);
                Asking asking = Asking.of(Provider.GEOCODIO, server.base())) {
            asking.ask(ADDRESS);
            asking.time().advance(Duration.ofDays(days));
            asking.ask(ADDRESS);
            return server.requests().size();
        }
    }

    @Test
    void whoseTermsLetNothingBeRememberedIsAskedEachTime() {
        try (Loopback server = Loopback.answering("{\"batchItems\":[{\"features\":[]}]}");
                Asking asking = Asking.of(Provider.AZURE, server.base())) {
            asking.ask(ADDRESS, ADDRESS);
            assertThat(server.requests()).as("once in a list").hasSize(1);
            asking.ask(ADDRESS);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void thatAProviderIsBusyIsNotRemembered() {
        List<Integer> status = Collections.synchronizedList(new ArrayList<>(List.of(404, 200)));
        try (Loopback server = Loopback.of(request ->
                        status.removeFirst() == 200 ? Loopback.Response.ok(HOUSE) : Loopback.Response.status(404));
                Asking asking = Asking.of(upstream(Provider.GEOCODIO, server.base()))) {
            assertThat(asking.ask(ADDRESS)).allMatch(Match.Busy.class::isInstance);
            assertThat(asking.ask(ADDRESS)).allMatch(Match.Found.class::isInstance);
        }
    }

    /** The table of docs/upstream-geocoders.md. */
    @ParameterizedTest
    @CsvSource({
        "CENSUS, true, 30",
        "NOMINATIM, true, 30",
        "PHOTON, true, 30",
        "PELIAS, true, 30",
        "MAPBOX, true, 30",
        "GEOCODIO, true, 30",
        "GOOGLE, false, 30",
        "HERE, false, 30",
        "AZURE, false, 0"
    })
    void theTermsAreAsDocumented(Provider provider, boolean inFences, int days) {
        assertThat(provider.storage()).isEqualTo(new Storage(inFences, Duration.ofDays(days)));
        assertThat(provider.allowsFences()).isEqualTo(inFences);
    }
}
