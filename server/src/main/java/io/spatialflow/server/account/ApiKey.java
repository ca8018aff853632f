package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in, without its secret.
 *
 * @param keyPrefix the beginning of the secret, to tell keys apart
 * @param readOnly refused everything that writes, whatever the permissions say
 * @param revokedAt when it stopped working, or null
 */
public record ApiKey(
        ApiKeyId id,
        WorkspaceId workspaceId,
        String name,
        String keyPrefix,
        Set<Permission> permissions,
        boolean readOnly,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    public static final int MAX_NAME_LENGTH = 100;

    public ApiKey {
        permissions = Set.copyOf(permissions);
        if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("an API key's name has 1 to " + MAX_NAME_LENGTH + " characters");
        }
    }
}
