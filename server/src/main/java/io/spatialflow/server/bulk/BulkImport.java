package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.Geocoders;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Geofences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A list of addresses becomes fences. Geocoding comes first and holds no lock; comparing, writing, the audit entry and the
 * kept answer then are one transaction. A preview takes the same steps and keeps nothing.
 */
public final class BulkImport {

    private final Geocoders geocoders;
    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final Admissions admissions;
    private final RateLimits rateLimits;
    private final Audit audit;
    private final BulkLimits limits;
    private final Clock clock;

    public BulkImport(
            Geocoders geocoders,
            Geofences geofences,
            WorkspaceLock lock,
            Admissions admissions,
            RateLimits rateLimits,
            Audit audit,
            BulkLimits limits,
            Clock clock) {
        this.geocoders = geocoders;
        this.geofences = geofences;
        this.lock = lock;
        this.admissions = admissions;
        this.rateLimits = rateLimits;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What {@link #create} with {@link DedupStrategy#SKIP} would do now.
     *
     * @throws BatchTooLarge if there are more items than the workspace may send at once
     */
    public Preview preview(Caller caller, List<BulkItem> items) {
        BatchTooLarge.check(caller.workspace(), items);
        RateLimits.Grant grant =
                rateLimits.take(limits.previews(), caller.workspaceId().toString());
        if (!grant.granted()) {
            return new Preview.OverLimit(grant);
        }
        List<Placement> placements = Placement.of(items, geocoders.of(caller.workspaceId()));
        BulkOutcome outcome = comparison(caller).judge(placements, DedupStrategy.SKIP);
        return new Preview.Shown(outcome.results(), grant);
    }

    /**
     * Makes the fences.
     *
     * @param toAnswer what the caller will be told, in the form that is kept for repetitions of the request
     * @throws BatchTooLarge if there are more items than the workspace may send at once
     * @throws StoreUnavailable if not even the request could be noted
     */
    public Answer create(Caller caller, BulkOrder order, Function<BulkOutcome, byte[]> toAnswer) {
        BatchTooLarge.check(caller.workspace(), order.items());
        Admissions.Ticket ticket = Admissions.Ticket.of(order, limits.answersKept());
        return switch (admissions.admit(caller.workspaceId(), ticket, limits.forBatchesBy(caller))) {
            case Admissions.Decision.Admitted admitted ->
                new Answer.Given(process(caller, order, ticket, toAnswer), admitted.grant());
            case Admissions.Decision.Answered answered -> new Answer.Repeated(answered.answer());
            case Admissions.Decision.InProgress running -> new Answer.InProgress(running.retryAfter());
            case Admissions.Decision.KeyReused reused -> new Answer.KeyReused();
            case Admissions.Decision.OverLimit over -> new Answer.OverLimit(over.grant());
        };
    }

    private byte[] process(
            Caller caller, BulkOrder order, Admissions.Ticket ticket, Function<BulkOutcome, byte[]> toAnswer) {
        try {
            Instant start = clock.instant();
            List<Placement> placements = Placement.of(order.items(), geocoders.of(caller.workspaceId()));
            return write(caller, order, ticket, placements, start, toAnswer);
        } catch (RuntimeException | Error e) {
            admissions.release(caller.workspaceId(), ticket, limits.forBatchesBy(caller));
            throw e;
        }
    }

    private byte[] write(
            Caller caller,
            BulkOrder order,
            Admissions.Ticket ticket,
            List<Placement> placements,
            Instant start,
            Function<BulkOutcome, byte[]> toAnswer) {
        try {
            return lock.hold(caller.workspaceId(), () -> {
                BulkOutcome outcome = comparison(caller).judge(placements, order.strategy());
                geofences.add(created(outcome));
                audit.note(
                        caller,
                        "geofence.bulk_create",
                        Audit.Subject.many("geofence"),
                        changes(caller, order, outcome, start));
                byte[] answer = toAnswer.apply(outcome);
                admissions.complete(caller.workspaceId(), ticket, answer);
                return answer;
            });
        } catch (StoreUnavailable e) {
            // Nothing was kept, and each item that should have been is told so: the envelope stays the one clients
            // know.
            BulkOutcome judged = comparison(caller).judge(placements, order.strategy());
            admissions.release(caller.workspaceId(), ticket, limits.forBatchesBy(caller));
            return toAnswer.apply(notCreated(judged));
        }
    }

    private Comparison comparison(Caller caller) {
        return new Comparison(geofences, new Drafts(caller.workspaceId(), clock.instant()));
    }

    private static List<Geofence> created(BulkOutcome outcome) {
        if (outcome instanceof BulkOutcome.Aborted) {
            return List.of();
        }
        return outcome.results().stream()
                .filter(ItemResult.Created.class::isInstance)
                .map(result -> ((ItemResult.Created) result).geofence())
                .toList();
    }

    private static BulkOutcome notCreated(BulkOutcome judged) {
        if (judged instanceof BulkOutcome.Aborted) {
            return judged;
        }
        return new BulkOutcome.Processed(judged.results().stream()
                .map(result -> restsOnUnwritten(result) ? new ItemResult.Failed(ItemProblem.notCreated()) : result)
                .toList());
    }

    /** A fence that was not written, and a duplicate of one. */
    private static boolean restsOnUnwritten(ItemResult result) {
        return result instanceof ItemResult.Created
                || (result instanceof ItemResult.Duplicate duplicate
                        && duplicate.duplicateOf().itemIndex() != null);
    }

    private Map<String, Object> changes(Caller caller, BulkOrder order, BulkOutcome outcome, Instant start) {
        return Map.of(
                "item_count", order.items().size(),
                "dedup_strategy", order.strategy().name().toLowerCase(Locale.ROOT),
                "created_count", count(outcome, ItemResult.Created.class),
                "duplicate_count", count(outcome, ItemResult.Duplicate.class),
                "error_count", count(outcome, ItemResult.Failed.class),
                "duration_ms", Duration.between(start, clock.instant()).toMillis(),
                "auth_type", caller.authType().wireName());
    }

    private static long count(BulkOutcome outcome, Class<? extends ItemResult> kind) {
        return outcome.results().stream().filter(kind::isInstance).count();
    }

    /** What {@link #preview} has to say. */
    public sealed interface Preview {
        record Shown(List<ItemResult> results, RateLimits.Grant grant) implements Preview {}

        record OverLimit(RateLimits.Grant grant) implements Preview {}
    }

    /** What {@link #create} has to say. */
    public sealed interface Answer {
        record Given(byte[] answer, RateLimits.Grant grant) implements Answer {}

        /** The same request was worked on before; nothing was done now. */
        record Repeated(byte[] answer) implements Answer {}

        record InProgress(Duration retryAfter) implements Answer {}

        record KeyReused() implements Answer {}

        record OverLimit(RateLimits.Grant grant) implements Answer {}
    }
}
