package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/** Makes API keys and their secrets. */
public final class KeyIssue {

    private final ApiKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public KeyIssue(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes a key that may do all that keys may do.
     *
     * @param readOnly whether it is refused everything that writes
     * @throws IllegalArgumentException if the name is blank or longer than {@link ApiKey#MAX_NAME_LENGTH}
     */
    public Issued issue(WorkspaceId workspaceId, String name, boolean readOnly) {
        return issue(workspaceId, ApiKey.Terms.everything(name, readOnly));
    }

    public Issued issue(WorkspaceId workspaceId, ApiKey.Terms terms) {
        ApiKeySecret secret = ApiKeySecret.generate(random);
        Instant now = clock.instant();
        ApiKey key = new ApiKey(
                new ApiKeyId(TimeOrderedUuid.next(now)),
                workspaceId,
                secret.visiblePrefix(),
                terms,
                now,
                null,
                ApiKey.Usage.NONE);
        keys.add(key, secret.hash());
        return new Issued(key, secret);
    }

    /**
     * Makes another secret for a key.
     *
     * @param oldUntil until when the one it has works on
     */
    public Issued renew(ApiKey key, Instant oldUntil) {
        ApiKeySecret secret = ApiKeySecret.generate(random);
        ApiKey renewed = key.with(secret);
        keys.changeSecret(renewed, secret.hash(), oldUntil);
        return new Issued(renewed, secret);
    }

    /** A key and its newest secret, which is nowhere else. */
    public record Issued(ApiKey key, ApiKeySecret secret) {}
}
