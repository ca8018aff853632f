package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that is named in the settings, and behind one that is not. */
class TrustedProxiesTest {

    private static final String FENCES = "/api/v1/geofences";

    @TempDir
    private Path folder;

    private static int ask(RunningServer server, String forwardedFor) {
        return server.send(
                        server.request(FENCES, "X-Forwarded-For", forwardedFor).GET())
                .status();
    }

    private static List<String> makeKeyFrom(RunningServer server, String forwardedFor) {
        server.post(
                "/api/v1/account/api-keys",
                "{\"name\":\"audited\"}",
                "Authorization",
                "Bearer " + server.ownerToken(),
                "X-Forwarded-For",
                forwardedFor);
        return server.query("select network_address from audit_log where action = 'api_key.create'");
    }

    @Test
    void ofANamedProxyTheLastAddressThatIsNoProxysIsBelieved() throws Exception {
        try (RunningServer server = RunningServer.start(
                folder, "http.trusted-proxies=127.0.0.1, 10.0.0.0/8", "limits.anonymous-requests-per-hour=2")) {
            assertThat(List.of(ask(server, "203.0.113.7"), ask(server, "203.0.113.7"), ask(server, "203.0.113.7")))
                    .containsExactly(401, 401, 429);
            assertThat(ask(server, "203.0.113.8")).as("another client").isEqualTo(401);
            assertThat(ask(server, "203.0.113.99, 203.0.113.7"))
                    .as("what the client itself wrote before the proxy added him")
                    .isEqualTo(429);
            assertThat(ask(server, "203.0.113.7, 10.1.2.3"))
                    .as("through two proxies")
                    .isEqualTo(429);
            assertThat(makeKeyFrom(server, "198.51.100.1, 203.0.113.9")).containsExactly("203.0.113.9");
        }
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        try (RunningServer server = RunningServer.start(
                folder, "http.trusted-proxies=10.0.0.0/8", "limits.anonymous-requests-per-hour=2")) {
            assertThat(List.of(ask(server, "203.0.113.1"), ask(server, "203.0.113.2"), ask(server, "203.0.113.3")))
                    .containsExactly(401, 401, 429);
            assertThat(makeKeyFrom(server, "203.0.113.9")).containsExactly("127.0.0.1");
        }
    }
}
