package io.spatialflow.server.store;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counters, in table {@code rate_limits}. A window begins with the first one taken. One statement counts and answers, so
 * no two callers can be granted the same one.
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

    public SqlRateLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Grant take(RateLimit limit, String owner) {
        long now = clock.millis();
        return refusal(limit, owner, now).orElseGet(() -> count(limit, owner, now));
    }

    /** An empty bucket is refused without a write: who is over his limit shall not keep the disk busy. */
    private Optional<Grant> refusal(RateLimit limit, String owner, long now) {
        return database.read(jdbc -> jdbc.sql("select window_start from rate_limits where bucket = :bucket"
                                + " and used > :quota and window_start <= :now and window_start > :now - :window")
                        .param("bucket", bucket(limit, owner))
                        .param("quota", limit.quota())
                        .param("now", now)
                        .param("window", limit.window().toMillis())
                        .query(Long.class)
                        .optional())
                .map(windowStart -> grant(limit, windowStart, limit.quota() + 1, now));
    }

    private static String bucket(RateLimit limit, String owner) {
        return limit.name() + ":" + owner;
    }

    @Override
    public void giveBack(RateLimit limit, String owner, Instant takenAt) {
        database.write(jdbc -> jdbc.sql(GIVE_BACK)
                .param("bucket", bucket(limit, owner))
                .param("quota", limit.quota())
                .param("takenAt", takenAt.toEpochMilli())
                .update());
    }

    private Grant count(RateLimit limit, String owner, long now) {
        return database.write(jdbc -> jdbc.sql(TAKE)
                .param("bucket", bucket(limit, owner))
                .param("now", now)
                .param("window", limit.window().toMillis())
                .param("quota", limit.quota())
                .query((row, number) -> grant(limit, row.getLong("window_start"), row.getInt("used"), now))
                .single());
    }

    private static Grant grant(RateLimit limit, long windowStart, int used, long now) {
        long millisLeft = windowStart + limit.window().toMillis() - now;
        Duration resetAfter = Duration.ofSeconds(Math.max(1, Math.ceilDiv(millisLeft, 1000)));
        return new Grant(limit, used <= limit.quota(), Math.max(0, limit.quota() - used), resetAfter);
    }
}
