package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in, without its secret.
 *
 * @param keyPrefix the beginning of the newest secret, to tell keys apart
 * @param revokedAt when it stopped working for good, or null
 */
public record ApiKey(
        ApiKeyId id,
        WorkspaceId workspaceId,
        String keyPrefix,
        Terms terms,
        Instant createdAt,
        @Nullable Instant revokedAt,
        Usage usage) {

    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_DESCRIPTION_LENGTH = 500;

    /** What an operator may give a key at the most; what a manager may is a setting. */
    public static final int MAX_REQUESTS_PER_HOUR = 1_000_000;

    public ApiKey with(Terms newTerms) {
        return new ApiKey(id, workspaceId, keyPrefix, newTerms, createdAt, revokedAt, usage);
    }

    ApiKey with(ApiKeySecret secret) {
        return new ApiKey(id, workspaceId, secret.visiblePrefix(), terms, createdAt, revokedAt, usage);
    }

    /**
     * What was decided about a key, and can be decided anew.
     *
     * @param description what for; null if nobody said
     * @param scopes what it may do, at least one
     * @param readOnly refused everything that writes, whatever the scopes say
     * @param active false while it is switched off
     * @param requestsPerHour its own limit; null: the general one
     * @param expiresAt from when on it no longer works; null: never
     */
    public record Terms(
            String name,
            @Nullable String description,
            Set<Scope> scopes,
            boolean readOnly,
            boolean active,
            @Nullable Integer requestsPerHour,
            @Nullable Instant expiresAt) {

        public Terms {
            scopes = Set.copyOf(scopes);
            if (name.isBlank() || length(name) > MAX_NAME_LENGTH) {
                throw new IllegalArgumentException("an API key's name has 1 to " + MAX_NAME_LENGTH + " characters");
            }
            if (description != null && length(description) > MAX_DESCRIPTION_LENGTH) {
                throw new IllegalArgumentException(
                        "an API key's description has at most " + MAX_DESCRIPTION_LENGTH + " characters");
            }
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("an API key has at least one scope");
            }
            if (requestsPerHour != null && (requestsPerHour < 1 || requestsPerHour > MAX_REQUESTS_PER_HOUR)) {
                throw new IllegalArgumentException(
                        "an API key may send 1 to " + MAX_REQUESTS_PER_HOUR + " requests an hour");
            }
        }

        /** Of a key that may do all that keys may do, for ever. */
        public static Terms everything(String name, boolean readOnly) {
            return new Terms(name, null, Set.of(Scope.EVERYTHING), readOnly, true, null, null);
        }

        public Terms expiring(@Nullable Instant at) {
            return new Terms(name, description, scopes, readOnly, active, requestsPerHour, at);
        }

        /** What it may do, by scopes and {@code readOnly} together. */
        public Set<Permission> permissions() {
            return scopes.stream()
                    .flatMap(scope -> scope.permissions().stream())
                    .filter(permission -> !(readOnly && permission.writes()))
                    .collect(Collectors.toSet());
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }

    /**
     * How often a key was used.
     *
     * @param lastUsedAt null if never
     */
    public record Usage(long count, @Nullable Instant lastUsedAt) {

        public static final Usage NONE = new Usage(0, null);

        Usage plus(Usage other) {
            return new Usage(count + other.count, later(lastUsedAt, other.lastUsedAt));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}
