package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlApiKeys;
import io.spatialflow.server.store.SqlWorkspaces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstStartTest {

    private static final Passwords PASSWORDS = new Passwords();

    @TempDir
    private Path folder;

    private FurnishedStore store;

    @BeforeEach
    void openStore() {
        store = FurnishedStore.in(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private FirstStart firstStart(Clock clock) {
        return new FirstStart(
                new SqlWorkspaces(store.database(), clock),
                store.users(),
                new KeyIssue(new SqlApiKeys(store.database()), clock),
                store.database(),
                PASSWORDS,
                clock);
    }

    @Test
    void anEmptyServerGetsAWorkspaceItsOwnerAndAKeyOnce() {
        FirstStart.Welcome welcome = firstStart(store.clock()).run().orElseThrow();
        Membership owner = store.users().findHome(welcome.email()).orElseThrow();
        assertThat(owner.role()).isEqualTo(Role.OWNER);
        assertThat(owner.workspace().slug()).isEqualTo("default");
        assertThat(owner.workspace().bulkCreateMaxBatchSize()).isEqualTo(500);
        assertThat(owner.workspace().has(Feature.BULK_IMPORT)).isTrue();
        String hash = store.users().findPasswordHash(welcome.email()).orElseThrow();
        assertThat(PASSWORDS.matches(welcome.password(), hash)).isTrue();
        assertThat(new SqlApiKeys(store.database())
                        .findCaller(welcome.apiKey().hash(), store.clock().instant()))
                .isPresent();
        assertThat(firstStart(store.clock()).run()).isEmpty();
    }

    @Test
    void ofManyFirstStartsAtOnceOneIsTheFirst() throws Exception {
        Callable<Optional<FirstStart.Welcome>> start =
                () -> firstStart(store.clock()).run();
        int welcomed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<FirstStart.Welcome>> outcome :
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> start).toList())) {
                welcomed += outcome.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(welcomed).isEqualTo(1);
        assertThat(store.count("workspaces")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void oneThatIsInterruptedLeavesNothingAndTheNextGoesThrough(int interruptedAt) {
        assertThatThrownBy(() -> firstStart(new BreakingClock(interruptedAt)).run())
                .hasMessage("the power failed");
        for (String table : List.of("workspaces", "users", "members", "api_keys")) {
            assertThat(store.count(table)).as(table).isZero();
        }
        assertThat(firstStart(store.clock()).run()).isPresent();
    }

    /** Ends whatever is going on when it is asked for the n-th time. */
    private static final class BreakingClock extends Clock {
        private final AtomicInteger left;

        BreakingClock(int breaksAt) {
            this.left = new AtomicInteger(breaksAt);
        }

        @Override
        public Instant instant() {
            if (left.decrementAndGet() == 0) {
                throw new IllegalStateException("the power failed");
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
