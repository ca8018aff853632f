package io.spatialflow.server.store;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.bulk.Admissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Batches at work and answers kept, in table {@code admissions}. */
public final class SqlAdmissions implements Admissions {

    /** After this a batch that never came to an end is taken to have died with its server. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A batch takes well under a second. */
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Database database;
    private final RateLimits rateLimits;
    private final Clock clock;

    public SqlAdmissions(Database database, RateLimits rateLimits, Clock clock) {
        this.database = database;
        this.rateLimits = rateLimits;
        this.clock = clock;
    }

    @Override
    public Decision admit(WorkspaceId workspaceId, Ticket ticket, RateLimit limit) {
        return database.transaction(() -> {
            deleteExpired();
            return find(workspaceId, ticket)
                    .map(earlier -> judge(earlier, ticket))
                    .orElseGet(() -> admitNew(workspaceId, ticket, limit));
        });
    }

    private static Decision judge(Earlier earlier, Ticket ticket) {
        if (!earlier.fingerprint().equals(ticket.fingerprint())) {
            return new Decision.KeyReused();
        }
        return earlier.answer() == null
                ? new Decision.InProgress(ASK_AGAIN_AFTER)
                : new Decision.Answered(earlier.answer());
    }

    private Decision admitNew(WorkspaceId workspaceId, Ticket ticket, RateLimit limit) {
        RateLimits.Grant grant = rateLimits.take(limit, workspaceId.toString());
        if (!grant.granted()) {
            return new Decision.OverLimit(grant);
        }
        database.write(jdbc -> jdbc.sql(
                        "insert into admissions (workspace_id, ticket, fingerprint, expires_at) values (?, ?, ?, ?)")
                .params(workspaceId.toString(), ticket.key(), ticket.fingerprint(), in(LEASE))
                .update());
        return new Decision.Admitted(grant);
    }

    private Optional<Earlier> find(WorkspaceId workspaceId, Ticket ticket) {
        return database.read(
                jdbc -> jdbc.sql("select fingerprint, answer from admissions where workspace_id = ? and ticket = ?")
                        .params(workspaceId.toString(), ticket.key())
                        .query((row, number) -> new Earlier(row.getString("fingerprint"), row.getBytes("answer")))
                        .optional());
    }

    private void deleteExpired() {
        database.write(jdbc -> jdbc.sql("delete from admissions where expires_at <= ?")
                .param(clock.millis())
                .update());
    }

    @Override
    public void complete(WorkspaceId workspaceId, Ticket ticket, byte[] answer) {
        if (!ticket.replayed()) {
            release(workspaceId, ticket);
            return;
        }
        database.write(jdbc -> jdbc.sql(
                        "update admissions set answer = ?, expires_at = ? where workspace_id = ? and ticket = ?")
                .params(answer, in(ticket.keptFor()), workspaceId.toString(), ticket.key())
                .update());
    }

    @Override
    public void release(WorkspaceId workspaceId, Ticket ticket) {
        database.write(jdbc -> jdbc.sql("delete from admissions where workspace_id = ? and ticket = ?")
                .params(workspaceId.toString(), ticket.key())
                .update());
    }

    /**
     * Forgets the batches that a server which is no more was working on. Only for one that knows itself to be alone on
     * this database.
     */
    public void releaseUnfinished() {
        database.write(
                jdbc -> jdbc.sql("delete from admissions where answer is null").update());
    }

    private long in(Duration duration) {
        return clock.millis() + duration.toMillis();
    }

    private record Earlier(String fingerprint, byte @Nullable [] answer) {}
}
