package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Clock;

/** Makes API keys. */
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
        ApiKeySecret secret = ApiKeySecret.generate(random);
        ApiKey key = new ApiKey(
                new ApiKeyId(TimeOrderedUuid.next(clock.instant())),
                workspaceId,
                name,
                secret.visiblePrefix(),
                Permission.forKeys(),
                readOnly,
                clock.instant(),
                null);
        keys.add(key, secret.hash());
        return new Issued(key, secret);
    }

    /** A new key and its secret, which is nowhere else. */
    public record Issued(ApiKey key, ApiKeySecret secret) {}
}
