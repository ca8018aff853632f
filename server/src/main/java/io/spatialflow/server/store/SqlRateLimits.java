package io.spatialflow.server.store;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
            insert into rate_limits (bucket, window_start, used) values (?, ?, 1)
            on conflict (bucket) do update set
                used = case
                    when excluded.window_start >= rate_limits.window_start + ? then 1
                    when used <= ? then used + 1
                    else used end,
                window_start = case
                    when excluded.window_start >= rate_limits.window_start + ?
                        or excluded.window_start < rate_limits.window_start then excluded.window_start
                    else rate_limits.window_start end
            returning window_start, used""";

    /** More than this would be remembered of an attack only. */
    private static final int MOST_REMEMBERED = 10_000;

    /** The one past the quota stands for a refusal and was never had: it is not what comes back. */
    private static final String GIVE_BACK = """
            update rate_limits set used = case when used > :quota then :quota else used end - 1
            where bucket = :bucket and used > 0 and window_start <= :takenAt""";

    private final Database database;
    private final Clock clock;
    private final GroupCommit<Attempt, Grant> attempts;

    /** Buckets that were found empty: only of these it is worth while to ask before a write. */
    private final Set<String> foundEmpty = ConcurrentHashMap.newKeySet();

    public SqlRateLimits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.attempts = new GroupCommit<>(this::countAll);
    }

    @Override
    public Grant take(RateLimit limit, String owner) {
        Attempt attempt = new Attempt(limit, owner, clock.millis());
        return refusal(attempt).orElseGet(() -> count(attempt));
    }

    private Grant count(Attempt attempt) {
        Grant grant = database.inTransaction() ? countHere(attempt) : attempts.ask(attempt);
        if (!grant.granted()) {
            if (foundEmpty.size() >= MOST_REMEMBERED) {
                foundEmpty.clear();
            }
            foundEmpty.add(attempt.bucket());
        }
        return grant;
    }

    private Grant countHere(Attempt attempt) {
        return database.write(jdbc -> jdbc.sql(TAKE)
                .params(attempt.params())
                .query((row, number) -> attempt.grant(row.getLong(1), row.getInt(2)))
                .single());
    }

    private void countAll(List<GroupCommit.Waiting<Attempt, Grant>> waiting) {
        database.bareTransaction(connection -> {
            try (PreparedStatement take = connection.prepareStatement(TAKE)) {
                for (GroupCommit.Waiting<Attempt, Grant> one : waiting) {
                    one.answer(count(take, one.question()));
                }
            }
            return waiting;
        });
    }

    private static Grant count(PreparedStatement take, Attempt attempt) throws SQLException {
        List<Object> params = attempt.params();
        for (int i = 0; i < params.size(); i++) {
            take.setObject(i + 1, params.get(i));
        }
        try (ResultSet row = take.executeQuery()) {
            row.next();
            return attempt.grant(row.getLong(1), row.getInt(2));
        }
    }

    /** An empty bucket is refused without a write: who is over his limit shall not keep the disk busy. */
    private Optional<Grant> refusal(Attempt attempt) {
        if (!foundEmpty.contains(attempt.bucket())) {
            return Optional.empty();
        }
        Optional<Grant> refusal = find(attempt).filter(grant -> !grant.granted());
        if (refusal.isEmpty()) {
            foundEmpty.remove(attempt.bucket());
        }
        return refusal;
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

    private record Attempt(RateLimit limit, String owner, long now) {

        String bucket() {
            return limit.name() + ":" + owner;
        }

        /** Of {@link #TAKE}. */
        List<Object> params() {
            long millis = limit.window().toMillis();
            return List.of(bucket(), now, millis, limit.quota(), millis);
        }

        Grant grant(long windowStart, int used) {
            long millisLeft = windowStart + limit.window().toMillis() - now;
            Duration resetAfter = Duration.ofSeconds(Math.max(1, Math.ceilDiv(millisLeft, 1000)));
            return new Grant(limit, used <= limit.quota(), Math.max(0, limit.quota() - used), resetAfter);
        }
    }
}
