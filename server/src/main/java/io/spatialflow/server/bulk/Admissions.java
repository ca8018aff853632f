package io.spatialflow.server.bulk;

import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets each batch in once. A batch is known by its idempotency key, or by its own content where it has none; in the second
 * case only while it is being worked on.
 */
public interface Admissions {

    /** Decides, and takes one from the limit if the batch is let in; both or neither. */
    Decision admit(WorkspaceId workspaceId, Ticket ticket, RateLimit limit);

    /**
     * Keeps the answer, inside the transaction at hand, so that it lasts exactly if the batch does.
     *
     * @throws IllegalStateException if the batch took so long that another attempt may have been let in meanwhile
     */
    void complete(WorkspaceId workspaceId, Ticket ticket, byte[] answer);

    /**
     * Forgets a batch that came to nothing, so that it can be sent again, and gives back what it took from the limit. If the
     * store is not there for it now, that is done before the next batch is let in.
     */
    void release(WorkspaceId workspaceId, Ticket ticket, RateLimit limit);

    /**
     * What a batch is known by.
     *
     * @param key unique in the workspace
     * @param attempt unique, even among repetitions of the same request
     * @param replayed whether the answer is kept, for requests with the same key
     * @param keptFor how long
     */
    record Ticket(String key, String fingerprint, UUID attempt, boolean replayed, Duration keptFor) {

        static Ticket of(BulkOrder order, Duration keptFor) {
            UUID attempt = UUID.randomUUID();
            return order.idempotencyKey() == null
                    ? new Ticket("content:" + order.fingerprint(), order.fingerprint(), attempt, false, keptFor)
                    : new Ticket("key:" + order.idempotencyKey(), order.fingerprint(), attempt, true, keptFor);
        }
    }

    /** Whether a batch may be worked on. */
    sealed interface Decision {
        record Admitted(RateLimits.Grant grant) implements Decision {}

        /** It was worked on before: this was the answer. */
        record Answered(byte[] answer) implements Decision {}

        /** It is being worked on. */
        record InProgress(Duration retryAfter) implements Decision {}

        /** The key belongs to another batch. */
        record KeyReused() implements Decision {}

        record OverLimit(RateLimits.Grant grant) implements Decision {}
    }
}
