package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.ApiKeys;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.KeyIssue;
import io.spatialflow.server.account.Scope;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes, changes and revokes a workspace's API keys, and notes who did; a secret is in no note. */
public final class KeyAdministration {

    /** How long the old secret may work beside the new one. */
    public static final Duration MAX_GRACE = Duration.ofDays(30);

    private final ApiKeys keys;
    private final KeyIssue issue;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public KeyAdministration(ApiKeys keys, KeyIssue issue, WorkspaceLock lock, Audit audit, Clock clock) {
        this.keys = keys;
        this.issue = issue;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** All keys of a workspace that are not revoked, oldest first. */
    public List<ApiKey> list(WorkspaceId workspaceId) {
        return keys.list(workspaceId).stream()
                .filter(key -> key.revokedAt() == null)
                .toList();
    }

    /** Those of them that will expire within some time, the next to expire first. */
    public List<ApiKey> expiringWithin(WorkspaceId workspaceId, Duration time) {
        Instant now = clock.instant();
        return list(workspaceId).stream()
                .filter(key -> expiry(key).isAfter(now) && !expiry(key).isAfter(now.plus(time)))
                .sorted((one, other) -> expiry(one).compareTo(expiry(other)))
                .toList();
    }

    private static Instant expiry(ApiKey key) {
        Instant at = key.terms().expiresAt();
        return at == null ? Instant.MAX : at;
    }

    public Optional<ApiKey> find(WorkspaceId workspaceId, ApiKeyId id) {
        return keys.find(workspaceId, id);
    }

    public KeyIssue.Issued create(WorkspaceId workspaceId, Actor by, ApiKey.Terms terms) {
        return lock.hold(workspaceId, () -> {
            KeyIssue.Issued issued = issue.issue(workspaceId, terms);
            note(issued.key(), by, "create", describe(issued.key()));
            return issued;
        });
    }

    /**
     * Changes a key's terms.
     *
     * @return the key as it is then; empty if there is no such key
     */
    public Optional<ApiKey> change(WorkspaceId workspaceId, Actor by, ApiKeyId id, UnaryOperator<ApiKey.Terms> change) {
        return change("update", workspaceId, by, id, change);
    }

    /**
     * Says when a key ends.
     *
     * @param at null: never
     * @return the key as it is then; empty if there is no such key
     */
    public Optional<ApiKey> expire(WorkspaceId workspaceId, Actor by, ApiKeyId id, @Nullable Instant at) {
        return change("expire", workspaceId, by, id, terms -> terms.expiring(at));
    }

    private Optional<ApiKey> change(
            String verb, WorkspaceId workspaceId, Actor by, ApiKeyId id, UnaryOperator<ApiKey.Terms> change) {
        return holding(workspaceId, id, before -> {
            ApiKey after = before.with(change.apply(before.terms()));
            if (!after.equals(before)) {
                keys.update(after);
                note(after, by, verb, Changes.between(describe(before), describe(after)));
            }
            return after;
        });
    }

    /**
     * Gives a key a new secret; the old one works on for a while.
     *
     * @param grace for how long, {@link #MAX_GRACE} at the most
     * @return empty if there is no such key
     */
    public Optional<Rotation> rotate(WorkspaceId workspaceId, Actor by, ApiKeyId id, Duration grace) {
        if (grace.isNegative() || grace.compareTo(MAX_GRACE) > 0) {
            throw new IllegalArgumentException("the grace is 0 to " + MAX_GRACE.toDays() + " days");
        }
        return holding(workspaceId, id, before -> {
            Instant oldUntil = clock.instant().plus(grace);
            KeyIssue.Issued issued = issue.renew(before, oldUntil);
            Map<String, @Nullable Object> changes =
                    new HashMap<>(Changes.between(describe(before), describe(issued.key())));
            changes.put("grace_period_days", grace.toDays());
            note(issued.key(), by, "rotate", changes);
            return new Rotation(issued, oldUntil);
        });
    }

    /**
     * Gives a key a new secret; no other works any longer.
     *
     * @return empty if there is no such key
     */
    public Optional<KeyIssue.Issued> regenerate(WorkspaceId workspaceId, Actor by, ApiKeyId id) {
        return holding(workspaceId, id, before -> {
            KeyIssue.Issued issued = issue.renew(before, clock.instant());
            note(issued.key(), by, "regenerate", Changes.between(describe(before), describe(issued.key())));
            return issued;
        });
    }

    /** @return whether there was such a key, not revoked before */
    public boolean revoke(WorkspaceId workspaceId, Actor by, ApiKeyId id) {
        return holding(workspaceId, id, key -> {
                    note(key, by, "revoke", Map.of("name", key.terms().name(), "key_prefix", key.keyPrefix()));
                    return keys.revoke(workspaceId, id, clock.instant());
                })
                .orElse(false);
    }

    private <T> Optional<T> holding(WorkspaceId workspaceId, ApiKeyId id, Work<T> work) {
        Supplier<Optional<T>> found = () -> keys.find(workspaceId, id).map(work::on);
        return lock.hold(workspaceId, found);
    }

    private void note(ApiKey key, Actor by, String verb, Map<String, ? extends @Nullable Object> changes) {
        audit.note(key.workspaceId(), by, "api_key." + verb, Audit.Subject.one("api_key", key.id()), changes);
    }

    private static Map<String, @Nullable Object> describe(ApiKey key) {
        ApiKey.Terms terms = key.terms();
        Map<String, @Nullable Object> described = new HashMap<>();
        described.put("name", terms.name());
        described.put("description", terms.description());
        described.put("key_prefix", key.keyPrefix());
        described.put(
                "permissions", terms.scopes().stream().sorted().map(Scope::name).toList());
        described.put("read_only", terms.readOnly());
        described.put("is_active", terms.active());
        described.put("rate_limit_per_hour", terms.requestsPerHour());
        described.put(
                "expires_at",
                terms.expiresAt() == null ? null : terms.expiresAt().toString());
        return described;
    }

    private interface Work<T> {
        T on(ApiKey key);
    }

    /** A key's new secret, and until when those it had work on. */
    public record Rotation(KeyIssue.Issued issued, Instant oldUntil) {}
}
