package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request more than once: in a row, at once, after a restart. Each test has houses of its own. */
class RepetitionTest {

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder, "bulk.api-key-batches-per-hour=10000");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static String override(int house) {
        return batch("override", List.of(item(mainStreet(house))));
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void theSameKeyReplaysTheSameAnswerAndDoesNothing() {
        Answer first = server.bulk(override(10), "Idempotency-Key", "night-1");
        int fences = server.fenceCount();
        Answer again = server.bulk(override(10), "Idempotency-Key", "night-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(server.fenceCount()).isEqualTo(fences);
    }

    @Test
    void aKeyInQuotesIsTheSameKey() {
        Answer first = server.bulk(override(20), "Idempotency-Key", "night-2");
        assertThat(server.bulk(override(20), "Idempotency-Key", "\"night-2\"").body())
                .isEqualTo(first.body());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        server.bulk(override(30), "Idempotency-Key", "night-3");
        Answer refused = server.bulk(override(31), "Idempotency-Key", "night-3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("error_code").stringValue()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aConflictIsReplayedToo() {
        server.bulk(override(40));
        String fail = batch("fail", List.of(item(mainStreet(40))));
        Answer first = server.bulk(fail, "Idempotency-Key", "night-4");
        assertThat(first.status()).isEqualTo(409);
        Answer again = server.bulk(fail, "Idempotency-Key", "night-4");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aRefusedRequestLeavesItsKeyUnused() {
        assertThat(server.bulk("{", "Idempotency-Key", "night-5").status()).isEqualTo(422);
        assertThat(server.bulk(override(50), "Idempotency-Key", "night-5").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "\t"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(server.bulk(override(60), "Idempotency-Key", key).status()).isEqualTo(422);
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(server.bulk(override(70), "Idempotency-Key", "k".repeat(255)).status())
                .isEqualTo(201);
        assertThat(server.bulk(override(70), "Idempotency-Key", "k".repeat(256)).status())
                .isEqualTo(422);
    }

    @Test
    void theSameKeyInAnotherWorkspaceIsAnotherKey() {
        String theirKey = server.newWorkspaceKey("repeaters");
        Answer ours = server.bulk(override(80), "Idempotency-Key", "night-8");
        Answer theirs = server.post(
                "/api/v1/geofences/bulk", override(81), "X-API-Key", theirKey, "Idempotency-Key", "night-8");
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(ours.body());
    }

    @Test
    void aKeySentManyTimesAtOnceMakesOneFence() throws Exception {
        int before = server.fenceCount();
        List<Answer> answers = atOnce(30, () -> server.bulk(override(90), "Idempotency-Key", "night-9"));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::body)
                .containsOnly(
                        server.bulk(override(90), "Idempotency-Key", "night-9").body());
        assertThat(server.fenceCount()).isEqualTo(before + 1);
    }

    @Test
    void withoutAKeyWhatIsInFlightIsNotDoneTwiceAtTheSameTime() throws Exception {
        int before = server.fenceCount();
        List<Answer> answers = atOnce(30, () -> server.bulk(override(100)));
        long processed =
                answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409);
        assertThat(server.fenceCount()).isEqualTo(before + (int) processed);
    }

    @Test
    void aRestartKeepsTheAnswers() throws Exception {
        Answer first = server.bulk(override(110), "Idempotency-Key", "night-11");
        server.restart();
        assertThat(server.bulk(override(110), "Idempotency-Key", "night-11").body())
                .isEqualTo(first.body());
    }

    @Test
    void afterADayTheKeyIsNew() {
        Answer first = server.bulk(override(120), "Idempotency-Key", "night-12");
        server.clock().advance(Duration.ofHours(24));
        assertThat(server.bulk(override(120), "Idempotency-Key", "night-12").body())
                .isNotEqualTo(first.body());
    }

    @Test
    void fiftyClientsWithTheSameListMakeEachFenceOnce() throws Exception {
        int before = server.fenceCount();
        List<String> houses = IntStream.range(0, 100)
                .mapToObj(i -> item(mainStreet(1000 + 10 * i)))
                .toList();
        List<Callable<Answer>> clients = IntStream.range(0, 50)
                .<Callable<Answer>>mapToObj(client -> () -> {
                    List<String> items = new ArrayList<>(houses);
                    // A line of its own makes each client's batch another batch.
                    items.add(item("client " + client));
                    return server.bulk(batch("skip", items));
                })
                .toList();
        int created = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> call : threads.invokeAll(clients)) {
                assertThat(call.get().status()).as(call.get().body()).isEqualTo(201);
                assertThat(call.get().results("status").subList(0, 100)).containsAnyOf("created", "duplicate");
                created += (int) call.get().results("status").stream()
                        .filter("created"::equals)
                        .count();
            }
        }
        assertThat(created).isEqualTo(100);
        assertThat(server.fenceCount()).isEqualTo(before + 100);
    }
}
