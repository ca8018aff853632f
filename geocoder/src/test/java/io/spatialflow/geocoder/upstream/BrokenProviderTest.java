package io.spatialflow.geocoder.upstream;

import static io.spatialflow.geocoder.upstream.Asking.IMPATIENT;
import static io.spatialflow.geocoder.upstream.Asking.upstream;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.match.Match;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that is down, hangs, lies, redirects or floods is busy for its items, soon, and nothing worse. */
@Timeout(60)
class BrokenProviderTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";
    private static final Match AGAIN = new Match.Busy(Duration.ofSeconds(5));

    private static void assertBusy(URI base) {
        try (Asking asking = Asking.of(upstream(Provider.NOMINATIM, base, IMPATIENT))) {
            assertThat(asking.ask(ADDRESS)).containsExactly(AGAIN);
        }
    }

    @Test
    void refusesConnections() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertBusy(URI.create("http://127.0.0.1:" + port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"lat\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n<html>Maintenance</html>",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\u001f\u008b",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"
            })
    void answersSomethingElse(String answer) throws IOException {
        try (RawServer server = RawServer.saying(answer)) {
            assertBusy(server.base());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[{\"lat\":\"44\"",
                "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 1000\r\n\r\nx"
            })
    void hangs(String after) throws IOException {
        try (RawServer server = RawServer.hangingAfter(after)) {
            assertBusy(server.base());
        }
    }

    @Test
    void dripsForEver() throws IOException {
        try (RawServer server = RawServer.doing(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(20);
            }
        })) {
            assertBusy(server.base());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void floods(int status) throws IOException {
        AtomicLong sent = new AtomicLong();
        byte[] block = "[".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (RawServer server = RawServer.doing(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(("HTTP/1.1 " + status + " X\r\nContent-Length: 209715200\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 3200; i++) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        })) {
            assertBusy(server.base());
            assertThat(sent.get()).as("of 200 MB").isLessThan(50_000_000);
        }
    }

    @Test
    void speaksNoTls() throws IOException {
        try (RawServer server = RawServer.saying("no TLS here")) {
            assertBusy(URI.create(server.base().toString().replace("http:", "https:")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsInside(int status) {
        try (Loopback inside = Loopback.answering("[]");
                Loopback server = Loopback.of(request ->
                        Loopback.Response.status(status).with("Location", inside.base() + "/latest/meta-data/"))) {
            assertBusy(server.base());
            assertThat(inside.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersDeepOrHugeJson(Provider provider) {
        for (String answer :
                List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "1".repeat(100_000), "null", "[]")) {
            try (Loopback server = Loopback.answering(answer);
                    Asking asking = Asking.of(upstream(provider, server.base(), IMPATIENT))) {
                assertThat(asking.ask(ADDRESS).getFirst()).isIn(AGAIN, new Match.Unmatched(Match.Reason.NO_MATCH));
            }
        }
    }

    @Test
    void isLeftAloneAfterAFewFailuresAndTriedAgainLater() {
        Patience patience = new Patience(Duration.ofSeconds(5), 0, 5, Duration.ofSeconds(30));
        List<Integer> status = Collections.synchronizedList(new ArrayList<>(List.of(500)));
        Pace oneByOne = new Pace(1, 1_000_000, 1);
        try (Loopback server = Loopback.of(request -> status.getFirst() == 200
                        ? Loopback.Response.ok("[]")
                        : Loopback.Response.status(status.getFirst()));
                Asking asking = Asking.of(upstream(Provider.NOMINATIM, server.base(), oneByOne, patience))) {
            List<Match> matches = asking.ask(houses(100));
            assertThat(matches).hasSize(100).allMatch(Match.Busy.class::isInstance);
            assertThat(server.requests()).hasSize(5);
            assertThat(matches.getLast()).isEqualTo(new Match.Busy(Duration.ofSeconds(30)));

            asking.time().advance(Duration.ofSeconds(31));
            asking.ask(houses(100));
            assertThat(server.requests()).as("one that tries").hasSize(6);

            status.set(0, 200);
            asking.time().advance(Duration.ofSeconds(31));
            assertThat(asking.ask(houses(100)))
                    .allMatch(match -> match.equals(new Match.Unmatched(Match.Reason.NO_MATCH)));
            assertThat(server.requests()).hasSize(106);
        }
    }

    static String[] houses(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> (100 + i) + " Church St, Burlington, VT 05401")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void isAskedAgainWhereItMayHelp(int status) {
        AtomicLong asked = new AtomicLong();
        try (Loopback server = Loopback.of(request ->
                        asked.incrementAndGet() < 3 ? Loopback.Response.status(status) : Loopback.Response.ok("[]"));
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            assertThat(asking.ask(ADDRESS)).containsExactly(new Match.Unmatched(Match.Reason.NO_MATCH));
            assertThat(server.requests()).hasSize(3);
            assertThat(asking.time().slept()).as("two pauses").isBetween(Duration.ZERO, Duration.ofMillis(600));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 501})
    void isNotAskedAgainWhereItCannot(int status) {
        try (Loopback server = Loopback.of(request -> Loopback.Response.status(status));
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            assertThat(asking.ask(ADDRESS)).containsExactly(AGAIN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    /** One address that a provider cannot read spoils the list it is in for no other. */
    @Test
    void refusesOneOfAList() {
        try (Loopback server = Loopback.of(request -> request.body().contains("107 Church")
                        ? Loopback.Response.status(422)
                        : Loopback.Response.ok("{\"results\":" + emptyAnswers(request) + "}"));
                Asking asking = Asking.of(Provider.GEOCODIO, server.base())) {
            assertThat(asking.ask(houses(16)))
                    .hasSize(16)
                    .allMatch(match -> match.equals(new Match.Unmatched(Match.Reason.NO_MATCH)));
            assertThat(server.requests()).hasSizeLessThan(10);
        }
    }

    private static String emptyAnswers(Loopback.Request request) {
        int questions = request.body().split("\",\"").length;
        return Collections.nCopies(questions, "{\"response\":{\"results\":[]}}").toString();
    }

    @Test
    void itsKeyIsInNoMessage() {
        Upstream google = upstream(Provider.GOOGLE, URI.create("https://example.com"));
        assertThat(google.toString()).contains("GOOGLE", "***").doesNotContain(Asking.KEY.reveal());
        assertThat(Map.of("key", Asking.KEY).toString()).isEqualTo("{key=***}");
        assertThat(Secret.NONE).hasToString("none");
    }
}
