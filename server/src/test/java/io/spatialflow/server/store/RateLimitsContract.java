package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How limits are counted, on whichever database. */
abstract class RateLimitsContract extends StoreContract {

    private static final RateLimit THREE_AN_HOUR = RateLimit.hourly("three", 3);

    private RateLimits limits;

    @BeforeEach
    void onThisDatabase() {
        limits = new SqlRateLimits(database, clock);
    }

    private RateLimits.Grant take() {
        return limits.take(THREE_AN_HOUR, "somebody");
    }

    @Test
    void theQuotaIsGrantedAndNoMore() {
        assertThat(take().remaining()).isEqualTo(2);
        assertThat(take().remaining()).isEqualTo(1);
        assertThat(take().remaining()).isZero();
        assertThat(take().granted()).isFalse();
        assertThat(take().granted()).isFalse();
    }

    @Test
    void aRefusalTellsWhenTheWindowEnds() {
        IntStream.range(0, 3).forEach(i -> take());
        clock.advance(Duration.ofSeconds(188));
        assertThat(take().resetAfter()).isEqualTo(Duration.ofSeconds(3412));
    }

    @Test
    void aNewWindowGrantsTheWholeQuotaAgain() {
        IntStream.range(0, 4).forEach(i -> take());
        clock.advance(Duration.ofHours(1));
        assertThat(take().remaining()).isEqualTo(2);
    }

    @Test
    void aMillisecondBeforeItsEndTheWindowStillHolds() {
        IntStream.range(0, 3).forEach(i -> take());
        clock.advance(Duration.ofHours(1).minusMillis(1));
        RateLimits.Grant refused = take();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.resetAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aClockSetBackGrantsNothingNewAndKeepsNobodyWaitingForLonger() {
        IntStream.range(0, 3).forEach(i -> take());
        clock.advance(Duration.ofDays(-1));
        RateLimits.Grant refused = take();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.resetAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyOwnerHasABucketOfHisOwn() {
        IntStream.range(0, 3).forEach(i -> take());
        assertThat(limits.take(THREE_AN_HOUR, "somebody else").granted()).isTrue();
        assertThat(limits.take(RateLimit.hourly("other", 3), "somebody").granted())
                .isTrue();
    }

    @Test
    void aLookTakesNothing() {
        assertThat(limits.look(THREE_AN_HOUR, "somebody").remaining())
                .as("of a bucket never used")
                .isEqualTo(3);
        take();
        clock.advance(Duration.ofMinutes(1));
        RateLimits.Grant look = limits.look(THREE_AN_HOUR, "somebody");
        assertThat(look.remaining()).isEqualTo(2);
        assertThat(look.granted()).isTrue();
        assertThat(look.resetAfter()).isEqualTo(Duration.ofMinutes(59));
        assertThat(limits.look(THREE_AN_HOUR, "somebody")).isEqualTo(look);
        IntStream.range(0, 3).forEach(i -> take());
        assertThat(limits.look(THREE_AN_HOUR, "somebody").granted()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(limits.look(THREE_AN_HOUR, "somebody").remaining()).isEqualTo(3);
    }

    @Test
    void whatIsTakenInATransactionThatFailsWasNeverTaken() {
        assertThatThrownBy(() -> database.transaction(() -> {
                    take();
                    throw new IllegalStateException("the batch failed");
                }))
                .hasMessage("the batch failed");
        assertThat(take().remaining()).isEqualTo(2);
    }

    @Test
    void whatWasTakenIsTakenAfterARestart() throws Exception {
        IntStream.range(0, 3).forEach(i -> take());
        database.close();
        database = reopen();
        limits = new SqlRateLimits(database, clock);
        assertThat(take().granted()).isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenOnceMoreEvenAfterRefusals() {
        IntStream.range(0, 5).forEach(i -> take());
        limits.giveBack(THREE_AN_HOUR, "somebody", clock.instant());
        assertThat(take().granted()).isTrue();
        assertThat(take().granted()).isFalse();
    }

    @Test
    void whatWasTakenInAnEarlierWindowCannotBeGivenBackToThisOne() {
        take();
        Instant earlier = clock.instant();
        clock.advance(Duration.ofHours(1));
        IntStream.range(0, 3).forEach(i -> take());
        limits.giveBack(THREE_AN_HOUR, "somebody", earlier);
        assertThat(take().granted()).isFalse();
    }

    @Test
    void housekeepingForgetsBucketsThatAreFullAgainAndNoOthers() {
        IntStream.range(0, 3).forEach(i -> take());
        clock.advance(Duration.ofMinutes(59));
        new Housekeeping(database, clock).run();
        assertThat(take().granted()).isFalse();
        clock.advance(Duration.ofDays(2));
        new Housekeeping(database, clock).run();
        assertThat(buckets()).isZero();
    }

    private int buckets() {
        return database.read(jdbc -> jdbc.sql("select count(*) from rate_limits")
                .query(Integer.class)
                .single());
    }

    @Test
    void twoHundredAtOnceAreGrantedSixty() throws Exception {
        RateLimit sixty = RateLimit.hourly("sixty", 60);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<RateLimits.Grant>> attempts = IntStream.range(0, 200)
                    .<Callable<RateLimits.Grant>>mapToObj(i -> () -> limits.take(sixty, "somebody"))
                    .toList();
            int granted = 0;
            for (Future<RateLimits.Grant> grant : threads.invokeAll(attempts)) {
                granted += grant.get().granted() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(60);
        }
    }
}
