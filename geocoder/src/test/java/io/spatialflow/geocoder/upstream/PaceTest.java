package io.spatialflow.geocoder.upstream;

import static io.spatialflow.geocoder.upstream.Asking.upstream;
import static io.spatialflow.geocoder.upstream.BrokenProviderTest.houses;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Match;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No provider is asked faster than it allows, and no batch takes longer than it may. */
@Timeout(60)
class PaceTest {

    private static final Match NO_MATCH = new Match.Unmatched(Match.Reason.NO_MATCH);
    private static final Patience ONE_TRY = new Patience(Duration.ofSeconds(10), 0, 100, Duration.ofSeconds(30));

    private static Loopback patientServer() {
        return Loopback.answering("[]");
    }

    @Test
    void requestsAreSpreadOverTheSecond() {
        try (Loopback server = patientServer();
                Asking asking =
                        Asking.of(upstream(Provider.NOMINATIM, server.base(), new Pace(1, 10, 1), Patience.DEFAULT))) {
            assertThat(asking.ask(houses(51))).allMatch(NO_MATCH::equals);
            assertThat(asking.time().slept()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatIsNotReachedInTimeIsBusyAndWhatWasReachedIsNot() {
        try (Loopback server = patientServer();
                Asking asking =
                        Asking.of(upstream(Provider.NOMINATIM, server.base(), new Pace(1, 2, 1), Patience.DEFAULT))) {
            List<Match> matches = asking.ask(houses(500));
            assertThat(matches.subList(0, 40)).allMatch(NO_MATCH::equals);
            assertThat(matches.subList(40, 500)).allMatch(Match.Busy.class::isInstance);
            assertThat(server.requests()).hasSize(40);
            assertThat(asking.time().slept()).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void eachAddressOfAListCountsWhereTheProviderCountsIt() {
        String two = "{\"batch\":[{\"features\":[]},{\"features\":[]}]}";
        try (Loopback server = Loopback.answering(two);
                Asking asking =
                        Asking.of(upstream(Provider.MAPBOX, server.base(), new Pace(1, 1, 2), Patience.DEFAULT))) {
            asking.ask(houses(6));
            assertThat(server.requests()).hasSize(3);
            assertThat(asking.time().slept()).isEqualTo(Duration.ofSeconds(4));
        }
    }

    @Test
    void noMoreThanSoManyAreUnderWayAtOnce() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // Each lets the other catch up, so that two are seen together if two ever are.
        Phaser together = new Phaser(2);
        try (Loopback server = Loopback.of(request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    together.arriveAndAwaitAdvance();
                    now.decrementAndGet();
                    return Loopback.Response.ok("[]");
                });
                Asking asking = Asking.of(
                        upstream(Provider.NOMINATIM, server.base(), new Pace(2, 1_000_000, 1), Patience.DEFAULT))) {
            assertThat(asking.ask(houses(100))).allMatch(NO_MATCH::equals);
            assertThat(most).hasValue(2);
        }
    }

    @Test
    void whatCameBeforeAStopKeepsItsAnswerAndTheRestIsToldHowLong() {
        AtomicInteger asked = new AtomicInteger();
        try (Loopback server = Loopback.of(request -> asked.incrementAndGet() <= 10
                        ? Loopback.Response.ok("[]")
                        : Loopback.Response.status(429).with("Retry-After", "77"));
                Asking asking = Asking.of(
                        upstream(Provider.NOMINATIM, server.base(), new Pace(1, 1_000_000, 1), Patience.DEFAULT))) {
            List<Match> matches = asking.ask(houses(30));
            assertThat(matches.subList(0, 10)).allMatch(NO_MATCH::equals);
            assertThat(matches.subList(10, 30)).allMatch(new Match.Busy(Duration.ofSeconds(77))::equals);
            assertThat(server.requests()).as("it is not bothered again").hasSize(11);

            asking.time().advance(Duration.ofSeconds(70));
            assertThat(asking.ask("7 Main St, Barre, VT"))
                    .as("it waits for what is short")
                    .containsExactly(busy(7));
            asking.time().advance(Duration.ofSeconds(7));
            asked.set(0);
            assertThat(asking.ask("7 Main St, Barre, VT")).containsExactly(NO_MATCH);
        }
    }

    private static Match busy(int seconds) {
        return new Match.Busy(Duration.ofSeconds(seconds));
    }

    @Test
    void aShortPauseIsWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        try (Loopback server = Loopback.of(request -> asked.incrementAndGet() == 3
                        ? Loopback.Response.status(429).with("Retry-After", "3")
                        : Loopback.Response.ok("[]"));
                Asking asking = Asking.of(
                        upstream(Provider.NOMINATIM, server.base(), new Pace(1, 1_000_000, 1), Patience.DEFAULT))) {
            assertThat(asking.ask(houses(10))).allMatch(NO_MATCH::equals);
            assertThat(asking.time().slept()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3001));
        }
    }

    @Test
    void beingAskedToWaitIsNoFailure() {
        Patience touchy = new Patience(Duration.ofSeconds(10), 0, 1, Duration.ofHours(1));
        AtomicInteger status = new AtomicInteger(429);
        try (Loopback server = Loopback.of(
                        request -> status.get() == 429 ? Loopback.Response.status(429) : Loopback.Response.ok("[]"));
                Asking asking = Asking.of(upstream(Provider.NOMINATIM, server.base(), touchy))) {
            assertThat(asking.ask(houses(1))).containsExactly(busy(10));
            asking.time().advance(Duration.ofSeconds(11));
            status.set(200);
            assertThat(asking.ask(houses(1))).containsExactly(NO_MATCH);
        }
    }

    @Test
    void aRequestGetsNoMoreTimeThanTheBatchHasLeft() throws Exception {
        try (RawServer server = RawServer.hangingAfter("");
                Upstreams upstreams = Upstreams.of(
                        List.of(upstream(Provider.NOMINATIM, server.base(), ONE_TRY)), Duration.ofMillis(300))) {
            List<Match> matches =
                    upstreams.behind(Asking.FINDS_NOTHING, "one").locate(AddressQuery.ofAll(List.of(houses(500))));
            assertThat(matches).hasSize(500).allMatch(Match.Busy.class::isInstance);
            assertThat(server.connections()).isLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 0 ', PT0S",
        "999999999, PT24H",
        "'Wed, 25 Nov 2026 12:05:00 GMT', PT5M",
        "'Wed, 25 Nov 2026 11:00:00 GMT', PT0S",
        "'Fri, 31 Dec 9999 23:59:59 GMT', PT24H",
        "-1, ",
        "soon, ",
        "1.5, ",
        "99999999999999999999, ",
        "'', "
    })
    void retryAfterIsSecondsOrADate(String value, Duration wait) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Retry-After", Collections.singletonList(value)), (name, each) -> true);
        assertThat(RetryAfter.in(headers, Instant.parse("2026-11-25T12:00:00Z")).orElse(null))
                .isEqualTo(wait);
    }
}
