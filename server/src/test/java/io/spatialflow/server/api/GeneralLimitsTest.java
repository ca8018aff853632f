package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limit of whatever requests, by key, person and address. */
class GeneralLimitsTest {

    private static final String FENCES = "/api/v1/geofences";

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.start(folder, "limits.requests-per-hour=20", "limits.anonymous-requests-per-hour=5");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer ask(String... headers) {
        return server.send(server.request(FENCES, headers).GET());
    }

    private int answered(int times, int status, String... headers) {
        return (int) IntStream.range(0, times)
                .filter(i -> ask(headers).status() == status)
                .count();
    }

    @Test
    void theRequestAfterTheLastOfAnHourIsRefused() {
        Answer first = server.get(FENCES);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"requests\";q=20;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"requests\";r=19;t=3600");
        assertThat(answered(25, 200, "X-API-Key", server.apiKey())).isEqualTo(19);
        server.clock().advance(Duration.ofSeconds(188));
        Answer refused = server.get(FENCES);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .isEqualTo("{\"detail\":\"Rate limit exceeded. Try again in 3412 seconds.\","
                        + "\"error_code\":\"RATE_LIMIT_EXCEEDED\",\"details\":{\"limit\":20,\"period_seconds\":3600}}");
        assertThat(refused.header("Retry-After")).isEqualTo("3412");
        assertThat(refused.header("RateLimit")).isEqualTo("\"requests\";r=0;t=3412");
        server.clock().advance(Duration.ofSeconds(3412));
        assertThat(server.get(FENCES).status()).isEqualTo(200);
    }

    @Test
    void everyKeyAndEveryPersonHasABucketOfItsOwn() {
        String other = server.newApiKey("other");
        assertThat(answered(21, 200, "X-API-Key", server.apiKey())).isEqualTo(20);
        assertThat(answered(21, 200, "X-API-Key", other)).isEqualTo(20);
        assertThat(answered(11, 200, "Authorization", "Bearer " + server.ownerToken()))
                .isEqualTo(11);
        assertThat(answered(10, 200, "Authorization", "Bearer " + server.ownerToken()))
                .as("with another token of the same person")
                .isEqualTo(9);
    }

    @Test
    void aKeyMayHaveALimitOfItsOwn() {
        Answer made = server.post(
                "/api/v1/account/api-keys",
                "{\"rate_limit_per_hour\":3}",
                "Authorization",
                "Bearer " + server.ownerToken());
        String key = made.json().at("/api_key/api_key").stringValue();
        assertThat(ask("X-API-Key", key).header("RateLimit-Policy")).isEqualTo("\"requests\";q=3;w=3600");
        assertThat(answered(5, 200, "X-API-Key", key)).isEqualTo(2);
        server.send(server.request(
                        "/api/v1/account/api-keys/"
                                + made.json().at("/api_key/id").stringValue(),
                        "Authorization",
                        "Bearer " + server.ownerToken(),
                        "Content-Type",
                        "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"rate_limit_per_hour\":6}")));
        assertThat(answered(5, 200, "X-API-Key", key))
                .as("raised within the hour")
                .isBetween(2, 3);
    }

    @Test
    void whatIsRefusedForAnotherReasonCountsAsWell() {
        for (int i = 0; i < 10; i++) {
            server.bulk("{");
            server.get("/api/v1/nowhere");
        }
        assertThat(server.get(FENCES).status()).isEqualTo(429);
    }

    @Test
    void withoutCredentialsAnAddressHasFewAndWithBadOnesNothingIsWritten() {
        assertThat(answered(10, 401, "X-API-Key", "sf_live_nonsense")).isEqualTo(10);
        assertThat(answered(10, 401, "Authorization", "Bearer nonsense")).isEqualTo(10);
        assertThat(server.query("select bucket from rate_limits")).isEmpty();
        assertThat(answered(8, 401)).isEqualTo(5);
        Answer refused = ask();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=5;w=3600");
        assertThat(refused.json().at("/details/limit").intValue()).isEqualTo(5);
        assertThat(server.get(FENCES).status())
                .as("with a key, from the same address")
                .isEqualTo(200);
    }

    @Test
    void whatHasALimitOfItsOwnOrNoneIsNotCounted() {
        String login = "{\"email\":\"someone@example.com\",\"password\":\"wrong\"}";
        for (int i = 0; i < 12; i++) {
            assertThat(server.post("/api/v1/auth/login", login).status()).isEqualTo(401);
            server.post("/api/v1/auth/refresh", "{\"refresh_token\":\"x\"}");
            server.send(server.request("/api/v1/geofences/health").GET());
        }
        assertThat(server.query("select bucket from rate_limits where bucket like 'anonymous:%'"))
                .isEmpty();
        assertThat(ask().status()).isEqualTo(401);
    }

    @Test
    void aForgedClientAddressChangesNothing() {
        for (int i = 0; i < 5; i++) {
            ask("X-Forwarded-For", "10.0.0." + i, "Forwarded", "for=10.0.0." + i);
        }
        assertThat(ask("X-Forwarded-For", "10.1.1.1").status()).isEqualTo(429);
    }

    @Test
    void oneHeaderTellsOfEveryLimitThatApplies() {
        Answer answer = server.bulk(batch("skip", List.of(item(mainStreet(1)))));
        assertThat(answer.headers().get("ratelimit-policy"))
                .containsExactly("\"bulk-api-key\";q=60;w=3600, \"requests\";q=20;w=3600");
        assertThat(answer.headers().get("ratelimit"))
                .containsExactly("\"bulk-api-key\";r=59;t=3600, \"requests\";r=19;t=3600");
    }

    @Test
    void manyAtOnceNeverPassMoreThanTheLimitAndARestartForgetsNothing() throws Exception {
        List<Callable<Answer>> calls = IntStream.range(0, 100)
                .<Callable<Answer>>mapToObj(i -> () -> server.get(FENCES))
                .toList();
        int passed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> call : threads.invokeAll(calls)) {
                assertThat(call.get().status()).isIn(200, 429);
                passed += call.get().status() == 200 ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(20);
        server.restart();
        assertThat(server.get(FENCES).status()).isEqualTo(429);
    }

    @Test
    void refusalsAreMeasured() {
        answered(22, 200, "X-API-Key", server.apiKey());
        assertThat(server.send(server.request("/actuator/prometheus").GET()).body())
                .contains("spatialflow_rate_limited_total{limit=\"requests\"} 2.0");
    }

    @Test
    void withoutItsDatabaseTheServerSaysSo() {
        server.loseDatabase();
        assertThat(ask().status()).isEqualTo(503);
        assertThat(server.get(FENCES).status()).isEqualTo(503);
    }
}
