package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hourly limits of bulk create and preview. */
class LimitsTest {

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** Different each time, so that no two are the same batch in flight. */
    private static String batchNumber(int i) {
        return batch("skip", List.of(item(mainStreet(1)), "{\"address\":\"x\",\"name\":\"" + i + "\"}"));
    }

    private int sendMany(int from, int to, String... headers) {
        int processed = 0;
        for (int i = from; i < to; i++) {
            processed += server.post("/api/v1/geofences/bulk", batchNumber(i), headers)
                                    .status()
                            == 201
                    ? 1
                    : 0;
        }
        return processed;
    }

    private String token() {
        Answer login = server.post(
                "/api/v1/auth/login",
                "{\"email\":\"" + server.welcome().email() + "\",\"password\":\""
                        + server.welcome().password() + "\"}");
        assertThat(login.status()).isEqualTo(200);
        return login.json().get("access_token").stringValue();
    }

    @Test
    void theSixtyFirstBatchOfAnHourByKeyIsRefused() {
        assertThat(sendMany(0, 60, "X-API-Key", server.apiKey())).isEqualTo(60);
        server.clock().advance(Duration.ofSeconds(188));
        Answer refused = server.bulk(batchNumber(61));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body())
                .isEqualTo("{\"detail\":\"Rate limit exceeded. Try again in 3412 seconds.\","
                        + "\"error_code\":\"RATE_LIMIT_EXCEEDED\"}");
        assertThat(refused.header("Retry-After")).isEqualTo("3412");
        assertThat(refused.header("RateLimit-Policy"))
                .as("the particular limit, then the general one")
                .isEqualTo("\"bulk-api-key\";q=60;w=3600, \"requests\";q=1000000;w=3600");
        assertThat(refused.header("RateLimit")).isEqualTo("\"bulk-api-key\";r=0;t=3412, \"requests\";r=999939;t=3412");
        server.clock().advance(Duration.ofSeconds(3412));
        assertThat(server.bulk(batchNumber(62)).status()).isEqualTo(201);
    }

    @Test
    void theEleventhBatchOfAnHourByTokenIsRefusedAndKeysAreNotConcerned() {
        String token = token();
        assertThat(sendMany(0, 20, "Authorization", "Bearer " + token)).isEqualTo(10);
        assertThat(server.bulk(batchNumber(21)).status()).isEqualTo(201);
    }

    @Test
    void allKeysOfAWorkspaceShareOneBucket() {
        String second = server.newApiKey("second");
        assertThat(sendMany(0, 59, "X-API-Key", server.apiKey())).isEqualTo(59);
        assertThat(sendMany(59, 70, "X-API-Key", second)).isEqualTo(1);
    }

    @Test
    void twoHundredAtOnceNeverPassMoreThanSixty() throws Exception {
        List<Callable<Answer>> calls = IntStream.range(0, 200)
                .<Callable<Answer>>mapToObj(i -> () -> server.bulk(batchNumber(i)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int processed = 0;
            for (Future<Answer> call : threads.invokeAll(calls)) {
                assertThat(call.get().status()).isIn(201, 429);
                processed += call.get().status() == 201 ? 1 : 0;
            }
            assertThat(processed).isEqualTo(60);
        }
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        assertThat(sendMany(0, 60, "X-API-Key", server.apiKey())).isEqualTo(60);
        server.restart();
        assertThat(server.bulk(batchNumber(61)).status()).isEqualTo(429);
    }

    @Test
    void whatIsRefusedForAnotherReasonTakesNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(server.bulk("{").status()).isEqualTo(422);
            assertThat(server.bulk(batch("skip", Collections.nCopies(501, item("a"))))
                            .status())
                    .isEqualTo(413);
            assertThat(server.post("/api/v1/geofences/bulk", "{}").status()).isEqualTo(401);
        }
        Answer first = server.bulk(batchNumber(1));
        assertThat(first.header("RateLimit")).startsWith("\"bulk-api-key\";r=59;t=3600, ");
    }

    @Test
    void aForgedClientAddressChangesNothing() {
        for (int i = 0; i < 60; i++) {
            server.bulk(batchNumber(i), "X-Forwarded-For", "10.0.0." + i);
        }
        assertThat(server.bulk(batchNumber(61), "X-Forwarded-For", "10.1.1.1").status())
                .isEqualTo(429);
    }

    @Test
    void previewsHaveABucketOfTheirOwn() {
        Answer preview = server.preview("{\"items\":[" + item(mainStreet(1)) + "]}");
        assertThat(preview.header("RateLimit-Policy")).startsWith("\"preview\";q=600;w=3600, ");
        assertThat(server.bulk(batchNumber(1)).header("RateLimit")).startsWith("\"bulk-api-key\";r=59");
    }

    @Test
    void theSixteenthLoginOfAMinuteForOneEmailIsRefused() {
        String wrong = "{\"email\":\"Someone@example.com\",\"password\":\"wrong\"}";
        for (int i = 0; i < 15; i++) {
            assertThat(server.post("/api/v1/auth/login", wrong).status()).isEqualTo(401);
        }
        Answer refused = server.post("/api/v1/auth/login", wrong.toLowerCase(Locale.ROOT));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void theOperatorsLimitIsUsedByTheNextRequest() {
        String threeItems = batch("skip", Collections.nCopies(3, item(mainStreet(1))));
        server.setBulkLimit(2);
        assertThat(server.bulk(threeItems).body()).contains("Batch too large: 3 > 2");
        server.setBulkLimit(1000);
        assertThat(server.bulk(threeItems).status()).isEqualTo(201);
    }
}
