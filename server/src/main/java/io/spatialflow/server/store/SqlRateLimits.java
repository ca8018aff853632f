package io.spatialflow.server.store;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counters, in table {@code rate_limits}. A window begins with the first one taken. One statement counts and answers, so
 * no two callers can be granted the same one; those that come at the same time share a transaction.
 */
public final class SqlRateLimits implements RateLimits {

    /**
     * Counts one past the quota at the most, which is what a refusal looks like. When the clock has been set back, the
     * window starts again but keeps its count: nobody gains from it and nobody waits for longer than a window.
     */
    private static final String TAKE = """
            insert into rate_limits (bucket, window_start, used) values (:bucket, :now, 1)
            on conflict (bucket) do update set
                used = case
                    when :now >= window_start + :window then 1
                    when used <= :quota then used + 1
                    else used end,
                window_start = case
                    when :now >= window_start + :window or :now < window_start then :now
                    else window_start end
            returning window_start, used""";

    /** The one past the quota stands for a refusal and was never had: it is not what comes back. */
    private static final String GIVE_BACK = """
            update rate_limits set used = case when used > :quota then :quota else used end - 1
            where bucket = :bucket and used > 0 and window_start <= :takenAt""";

    private final Database database;
    private final Clock clock;
    private final GroupCommit<Attempt, Grant> attempts;

    public SqlRateLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.attempts = new GroupCommit<>(this::countAll);
    }

    @Override
    public Grant take(RateLimit limit, String owner) {
        Attempt attempt = new Attempt(limit, owner, clock.millis());
        return refusal(attempt)
                .orElseGet(() -> database.inTransaction()
                        ? database.write(jdbc -> count(jdbc, attempt))
                        : attempts.ask(attempt));
    }

    private void countAll(List<GroupCommit.Waiting<Attempt, Grant>> waiting) {
        database.lightTransaction(jdbc -> {
            waiting.forEach(one -> one.answer(count(jdbc, one.question())));
            return waiting;
        });
    }

    /** An empty bucket is refused without a write: who is over his limit shall not keep the disk busy. */
    private Optional<Grant> refusal(Attempt attempt) {
        return find(attempt).filter(grant -> !grant.granted());
    }

    @Override
    public Grant look(RateLimit limit, String owner) {
        Grant full = new Grant(limit, true, limit.quota(), limit.window());
        return find(new Attempt(limit, owner, clock.millis()))
                .map(grant -> new Grant(limit, grant.remaining() > 0, grant.remaining(), grant.resetAfter()))
                .orElse(full);
    }

    /** The bucket as it is, if its window is not over. */
    private Optional<Grant> find(Attempt attempt) {
        return database.read(jdbc -> jdbc.sql("select window_start, used from rate_limits where bucket = :bucket"
                        + " and window_start <= :now and window_start > :now - :window")
                .param("bucket", attempt.bucket())
                .param("now", attempt.now())
                .param("window", attempt.limit().window().toMillis())
                .query((row, number) -> attempt.grant(row.getLong("window_start"), row.getInt("used")))
                .optional());
    }

    @Override
    public void giveBack(RateLimit limit, String owner, Instant takenAt) {
        database.write(jdbc -> jdbc.sql(GIVE_BACK)
                .param("bucket", new Attempt(limit, owner, clock.millis()).bucket())
                .param("quota", limit.quota())
                .param("takenAt", takenAt.toEpochMilli())
                .update());
    }

    private static Grant count(JdbcClient jdbc, Attempt attempt) {
        return jdbc.sql(TAKE)
                .param("bucket", attempt.bucket())
                .param("now", attempt.now())
                .param("window", attempt.limit().window().toMillis())
                .param("quota", attempt.limit().quota())
                .query((row, number) -> attempt.grant(row.getLong("window_start"), row.getInt("used")))
                .single();
    }

    private record Attempt(RateLimit limit, String owner, long now) {

        String bucket() {
            return limit.name() + ":" + owner;
        }

        Grant grant(long windowStart, int used) {
            long millisLeft = windowStart + limit.window().toMillis() - now;
            Duration resetAfter = Duration.ofSeconds(Math.max(1, Math.ceilDiv(millisLeft, 1000)));
            return new Grant(limit, used <= limit.quota(), Math.max(0, limit.quota() - used), resetAfter);
        }
    }
}
