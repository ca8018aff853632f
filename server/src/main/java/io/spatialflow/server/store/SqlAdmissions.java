package io.spatialflow.server.store;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.bulk.Admissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Batches at work and answers kept, in table {@code admissions}. */
public final class SqlAdmissions implements Admissions {

    /** After this a batch that never came to an end is taken to have died with its server. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A batch takes well under a second. */
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(1);

    private static final String OWN = " where workspace_id = :workspace and ticket = :ticket and attempt = :attempt";

    private final Database database;
    private final RateLimits rateLimits;
    private final Clock clock;
    private final Queue<Release> unreleased = new ConcurrentLinkedQueue<>();

    public SqlAdmissions(Database database, RateLimits rateLimits, Clock clock) {
        this.database = database;
        this.rateLimits = rateLimits;
        this.clock = clock;
    }

    @Override
    public Decision admit(WorkspaceId workspaceId, Ticket ticket, RateLimit limit) {
        List<Release> late = List.copyOf(unreleased);
        Decision decision = database.transaction(() -> {
            late.forEach(this::releaseNow);
            deleteExpired();
            return find(workspaceId, ticket)
                    .map(earlier -> judge(earlier, ticket))
                    .orElseGet(() -> admitNew(workspaceId, ticket, limit));
        });
        unreleased.removeAll(late);
        return decision;
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
        database.write(
                jdbc -> jdbc.sql("insert into admissions (workspace_id, ticket, attempt, fingerprint, expires_at)"
                                + " values (:workspace, :ticket, :attempt, :fingerprint, :expiresAt)")
                        .params(own(workspaceId, ticket))
                        .param("fingerprint", ticket.fingerprint())
                        .param("expiresAt", in(LEASE))
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
        int updated = ticket.replayed()
                ? database.write(
                        jdbc -> jdbc.sql("update admissions set answer = :answer, expires_at = :expiresAt" + OWN)
                                .param("answer", answer)
                                .param("expiresAt", in(ticket.keptFor()))
                                .params(own(workspaceId, ticket))
                                .update())
                : delete(workspaceId, ticket);
        if (updated != 1) {
            throw new IllegalStateException("the batch took longer than its lease: another may have been let in");
        }
    }

    private int delete(WorkspaceId workspaceId, Ticket ticket) {
        return database.write(jdbc -> jdbc.sql("delete from admissions" + OWN)
                .params(own(workspaceId, ticket))
                .update());
    }

    private static Map<String, Object> own(WorkspaceId workspaceId, Ticket ticket) {
        return Map.of(
                "workspace", workspaceId.toString(),
                "ticket", ticket.key(),
                "attempt", ticket.attempt().toString());
    }

    @Override
    public void release(WorkspaceId workspaceId, Ticket ticket, RateLimit limit) {
        Release release = new Release(workspaceId, ticket, limit);
        try {
            database.transaction(() -> releaseNow(release));
        } catch (StoreUnavailable e) {
            unreleased.add(release);
        }
    }

    private boolean releaseNow(Release release) {
        Optional<Long> lease = database.write(jdbc -> jdbc.sql("delete from admissions" + OWN + " returning expires_at")
                .params(own(release.workspaceId(), release.ticket()))
                .query(Long.class)
                .optional());
        lease.map(end -> Instant.ofEpochMilli(end).minus(LEASE))
                .ifPresent(admitted -> rateLimits.giveBack(
                        release.limit(), release.workspaceId().toString(), admitted));
        return lease.isPresent();
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

    private record Release(WorkspaceId workspaceId, Ticket ticket, RateLimit limit) {}

    private record Earlier(String fingerprint, byte @Nullable [] answer) {}
}
