package io.spatialflow.server.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person with a token, or a program with a key, in one workspace.
 *
 * @param id the user's id or the key's, by {@code authType}
 * @param permissions what this caller may do
 * @param networkAddress where the request came from; null if that does not matter
 * @param requestsPerHour a limit of the caller's own; null: the general one
 */
public record Caller(
        Workspace workspace,
        AuthType authType,
        UUID id,
        Set<Permission> permissions,
        @Nullable String networkAddress,
        @Nullable Integer requestsPerHour) {

    /** How the caller proved who it is. */
    public enum AuthType {
        API_KEY("api_key"),
        JWT("jwt");

        private final String wireName;

        AuthType(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public Caller(
            Workspace workspace,
            AuthType authType,
            UUID id,
            Set<Permission> permissions,
            @Nullable String networkAddress) {
        this(workspace, authType, id, permissions, networkAddress, null);
    }

    /** The same caller, asking from there. */
    public Caller from(String address) {
        return new Caller(workspace, authType, id, permissions, address, requestsPerHour);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public WorkspaceId workspaceId() {
        return workspace.id();
    }

    /** The person, when it is one. */
    public Optional<UserId> userId() {
        return authType == AuthType.JWT ? Optional.of(new UserId(id)) : Optional.empty();
    }

    /** The key, when it is one. */
    public Optional<ApiKeyId> apiKeyId() {
        return authType == AuthType.API_KEY ? Optional.of(new ApiKeyId(id)) : Optional.empty();
    }
}
