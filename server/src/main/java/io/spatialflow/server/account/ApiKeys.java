package io.spatialflow.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys of all workspaces, each known by the hash of its secret. */
public interface ApiKeys {

    void add(ApiKey key, String secretHash);

    /** The caller behind a secret, with the workspace as it is now; empty if there is no such key or it is revoked. */
    Optional<Caller> findCaller(String secretHash);

    /** All keys of a workspace, revoked ones too, oldest first. */
    List<ApiKey> list(WorkspaceId workspaceId);

    /** @return whether there was such a key, not revoked before */
    boolean revoke(WorkspaceId workspaceId, ApiKeyId id, Instant at);
}
