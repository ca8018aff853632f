package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.account.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes workspaces and changes what they say of themselves and how much they may, and notes who did. */
public final class WorkspaceAdministration {

    /** The most items of a batch that an owner may set; above it only an operator. */
    public static final int MAX_BULK_LIMIT_BY_OWNER = 1_000;

    /** The most items of a batch that anybody may set: more than a request's body holds, unless that limit was raised. */
    public static final int MAX_BULK_LIMIT = 100_000;

    /** How a slug looks. */
    public static final String SLUG_PATTERN = "^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$";

    private final WorkspaceProfiles profiles;
    private final Workspaces workspaces;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public WorkspaceAdministration(
            WorkspaceProfiles profiles, Workspaces workspaces, WorkspaceLock lock, Audit audit, Clock clock) {
        this.profiles = profiles;
        this.workspaces = workspaces;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** A member changes the workspace that he works in. */
    public Outcome change(Caller caller, UnaryOperator<WorkspaceProfile> change) {
        return lock.hold(
                caller.workspaceId(),
                () -> profiles.find(caller.workspaceId())
                        .map(before -> change(caller, before, change.apply(before)))
                        .orElseGet(Outcome.Unknown::new));
    }

    private Outcome change(Caller caller, WorkspaceProfile before, WorkspaceProfile after) {
        if (bulkLimit(after) != bulkLimit(before)) {
            if (!caller.may(Permission.BULK_LIMIT_WRITE)) {
                return new Outcome.NotAllowed(Permission.BULK_LIMIT_WRITE);
            }
            if (bulkLimit(after) > MAX_BULK_LIMIT_BY_OWNER) {
                return new Outcome.BulkLimitTooHigh(MAX_BULK_LIMIT_BY_OWNER);
            }
        }
        return new Outcome.Changed(keep(Actor.of(caller), before, after));
    }

    /**
     * An operator changes a workspace.
     *
     * @return empty if there is no such workspace
     * @throws IllegalArgumentException if the bulk limit is set above {@link #MAX_BULK_LIMIT}
     */
    public Optional<WorkspaceProfile> operate(WorkspaceId id, Actor by, UnaryOperator<WorkspaceProfile> change) {
        return lock.hold(
                id,
                () -> profiles.find(id).map(before -> {
                    WorkspaceProfile after = change.apply(before);
                    if (after.workspace().bulkCreateMaxBatchSize() > MAX_BULK_LIMIT
                            && !after.workspace().equals(before.workspace())) {
                        throw new IllegalArgumentException("the bulk limit is at most " + MAX_BULK_LIMIT + ", not "
                                + after.workspace().bulkCreateMaxBatchSize());
                    }
                    return keep(by, before, after);
                }));
    }

    private static int bulkLimit(WorkspaceProfile profile) {
        return profile.workspace().bulkCreateMaxBatchSize();
    }

    private static void requireSensible(int bulkLimit) {
        if (bulkLimit > MAX_BULK_LIMIT) {
            throw new IllegalArgumentException("the bulk limit is at most " + MAX_BULK_LIMIT + ", not " + bulkLimit);
        }
    }

    private WorkspaceProfile keep(Actor by, WorkspaceProfile before, WorkspaceProfile after) {
        if (after.equals(before)) {
            return before;
        }
        WorkspaceProfile kept = after.updated(clock.instant());
        profiles.update(kept);
        note(kept, by, "workspace.update", Changes.between(describe(before), describe(kept)));
        return kept;
    }

    /**
     * An operator makes a workspace, with nobody in it yet.
     *
     * @param slug null: one made of the name
     * @param change what is different from a new workspace's defaults
     * @return empty if another workspace has the slug
     * @throws IllegalArgumentException if the bulk limit is above {@link #MAX_BULK_LIMIT}
     */
    public Optional<WorkspaceProfile> create(
            Actor by, String name, @Nullable String slug, UnaryOperator<WorkspaceProfile> change) {
        Instant now = clock.instant();
        WorkspaceId id = new WorkspaceId(TimeOrderedUuid.next(now));
        return lock.hold(
                id,
                () -> Optional.ofNullable(slug)
                        .or(() -> Optional.of(Slugs.free(name, workspaces)))
                        .filter(Predicate.not(this::isTaken))
                        .map(free -> {
                            WorkspaceProfile profile =
                                    change.apply(WorkspaceProfile.of(Workspace.fresh(id, name, free), now));
                            requireSensible(bulkLimit(profile));
                            profiles.add(profile);
                            note(profile, by, "workspace.create", describe(profile));
                            return profile;
                        }));
    }

    private boolean isTaken(String slug) {
        return workspaces.findBySlug(slug).isPresent();
    }

    private void note(
            WorkspaceProfile profile, Actor by, String action, Map<String, ? extends @Nullable Object> changes) {
        WorkspaceId id = profile.workspace().id();
        audit.note(id, by, action, Audit.Subject.one("workspace", id), changes);
    }

    private static Map<String, @Nullable Object> describe(WorkspaceProfile profile) {
        Workspace workspace = profile.workspace();
        EmailAddress billingEmail = profile.billingEmail();
        Map<String, @Nullable Object> described = new HashMap<>();
        described.put("name", workspace.name());
        described.put("slug", workspace.slug());
        described.put("description", profile.description());
        described.put("billing_email", billingEmail == null ? null : billingEmail.text());
        described.put("timezone", profile.timezone().getId());
        described.put("unit_system", profile.units().wireName());
        described.put("bulk_create_max_batch_size", workspace.bulkCreateMaxBatchSize());
        described.put(
                "features",
                workspace.features().stream().map(Feature::name).sorted().toList());
        return described;
    }

    /** What became of a member's wish. */
    public sealed interface Outcome {
        record Changed(WorkspaceProfile profile) implements Outcome {}

        /** It needs a right that the member has not. */
        record NotAllowed(Permission required) implements Outcome {}

        record BulkLimitTooHigh(int most) implements Outcome {}

        /** The workspace is there no longer. */
        record Unknown() implements Outcome {}
    }
}
