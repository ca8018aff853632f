package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.bulk.Admissions.Decision;
import io.spatialflow.server.bulk.Admissions.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How batches are let in once, on whichever database. */
abstract class AdmissionsContract extends StoreContract {

    private static final RateLimit LIMIT = RateLimit.hourly("bulk", 3);
    private static final byte[] ANSWER = "the answer".getBytes(StandardCharsets.UTF_8);
    private static final Duration DAY = Duration.ofHours(24);

    private UUID attempt = UUID.randomUUID();
    private SqlAdmissions admissions;

    @BeforeEach
    void onThisDatabase() {
        admissions = new SqlAdmissions(database, new SqlRateLimits(database, clock), clock);
    }

    private Ticket keyed(String key, String fingerprint) {
        return new Ticket("key:" + key, fingerprint, attempt, true, DAY);
    }

    private Ticket keyless(String fingerprint) {
        return new Ticket("content:" + fingerprint, fingerprint, attempt, false, DAY);
    }

    private Decision admit(Ticket ticket) {
        return admissions.admit(workspace, ticket, LIMIT);
    }

    @Test
    void aNewBatchIsLetInAndTakesOneFromTheLimit() {
        assertThat(admit(keyed("a", "1")))
                .isInstanceOfSatisfying(
                        Decision.Admitted.class,
                        admitted -> assertThat(admitted.grant().remaining()).isEqualTo(2));
    }

    @Test
    void whileItIsWorkedOnTheSameBatchHasToWait() {
        admit(keyed("a", "1"));
        assertThat(admit(keyed("a", "1"))).isInstanceOf(Decision.InProgress.class);
    }

    @Test
    void afterwardsTheAnswerIsReplayedAndTakesNothing() {
        admit(keyed("a", "1"));
        admissions.complete(workspace, keyed("a", "1"), ANSWER);
        for (int i = 0; i < 5; i++) {
            assertThat(admit(keyed("a", "1")))
                    .isInstanceOfSatisfying(
                            Decision.Answered.class,
                            answered -> assertThat(answered.answer()).isEqualTo(ANSWER));
        }
        assertThat(admit(keyed("b", "2")))
                .isInstanceOfSatisfying(
                        Decision.Admitted.class,
                        admitted -> assertThat(admitted.grant().remaining()).isEqualTo(1));
    }

    @Test
    void theSameKeyForAnotherBatchIsRefused() {
        admit(keyed("a", "1"));
        assertThat(admit(keyed("a", "2"))).isInstanceOf(Decision.KeyReused.class);
        admissions.complete(workspace, keyed("a", "1"), ANSWER);
        assertThat(admit(keyed("a", "2"))).isInstanceOf(Decision.KeyReused.class);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        admit(keyed("a", "1"));
        admissions.complete(workspace, keyed("a", "1"), ANSWER);
        clock.advance(DAY);
        assertThat(admit(keyed("a", "2"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aKeyOfAnotherWorkspaceIsAnotherKey() {
        admit(keyed("a", "1"));
        assertThat(admissions.admit(otherWorkspace, keyed("a", "2"), LIMIT)).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void withoutAKeyTheSameBatchWaitsOnlyWhileItIsWorkedOn() {
        admit(keyless("1"));
        assertThat(admit(keyless("1"))).isInstanceOf(Decision.InProgress.class);
        admissions.complete(workspace, keyless("1"), ANSWER);
        assertThat(admit(keyless("1"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aReleasedBatchCanBeSentAgain() {
        admit(keyed("a", "1"));
        admissions.release(workspace, keyed("a", "1"), LIMIT);
        assertThat(admit(keyed("a", "1"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aReleasedBatchGivesBackWhatItTook() {
        for (int i = 0; i < 10; i++) {
            assertThat(admit(keyed("a", "1"))).isInstanceOf(Decision.Admitted.class);
            admissions.release(workspace, keyed("a", "1"), LIMIT);
        }
    }

    @Test
    void whatCouldNotBeReleasedIsReleasedBeforeTheNextBatchIsLetIn() {
        admit(keyed("a", "1"));
        database.write(jdbc -> jdbc.sql("pragma query_only = true").update());
        admissions.release(workspace, keyed("a", "1"), LIMIT);
        database.write(jdbc -> jdbc.sql("pragma query_only = false").update());
        assertThat(admit(keyed("a", "1"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void anAttemptThatLostItsLeaseCanNeitherAnswerNorReleaseForALaterOne() {
        Ticket lost = keyed("a", "1");
        admit(lost);
        clock.advance(Duration.ofMinutes(10));
        attempt = UUID.randomUUID();
        Ticket later = keyed("a", "1");
        admit(later);
        assertThatThrownBy(() -> admissions.complete(workspace, lost, ANSWER)).hasMessageContaining("lease");
        admissions.release(workspace, lost, LIMIT);
        assertThat(admit(later)).isInstanceOf(Decision.InProgress.class);
        admissions.complete(workspace, later, ANSWER);
        assertThat(admit(later)).isInstanceOf(Decision.Answered.class);
    }

    @Test
    void overTheLimitNothingIsNoted() {
        for (int i = 0; i < 3; i++) {
            admit(keyed("a" + i, "1"));
        }
        assertThat(admit(keyed("over", "1"))).isInstanceOf(Decision.OverLimit.class);
        clock.advance(Duration.ofHours(1));
        assertThat(admit(keyed("over", "2"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aBatchThatDiedWithItsServerIsForgottenAtTheNextStart() throws Exception {
        admit(keyed("dead", "1"));
        admit(keyed("done", "1"));
        admissions.complete(workspace, keyed("done", "1"), ANSWER);
        database.close();
        database = reopen();
        admissions = new SqlAdmissions(database, new SqlRateLimits(database, clock), clock);
        admissions.releaseUnfinished();
        assertThat(admit(keyed("done", "1"))).isInstanceOf(Decision.Answered.class);
        assertThat(admit(keyed("dead", "1"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aBatchThatNeverEndsIsForgottenAfterItsLease() {
        admit(keyed("lost", "1"));
        clock.advance(Duration.ofMinutes(10));
        assertThat(admit(keyed("lost", "1"))).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void anAnswerLastsOnlyIfItsTransactionDoes() {
        admit(keyed("a", "1"));
        try {
            database.hold(workspace, () -> {
                admissions.complete(workspace, keyed("a", "1"), ANSWER);
                throw new IllegalStateException("the batch went wrong");
            });
        } catch (IllegalStateException expected) {
            assertThat(admit(keyed("a", "1"))).isInstanceOf(Decision.InProgress.class);
        }
    }
}
