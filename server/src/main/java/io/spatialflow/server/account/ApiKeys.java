package io.spatialflow.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API keys of all workspaces, each known by the hashes of its secrets: the newest, and those still in their grace. */
public interface ApiKeys {

    void add(ApiKey key, String secretHash);

    /**
     * The caller behind a secret, with the workspace as it is now; empty if there is no such key, or if it is revoked,
     * switched off or expired by then.
     */
    Optional<Caller> findCaller(String secretHash, Instant at);

    /** A key of the workspace, unless it is revoked. */
    Optional<ApiKey> find(WorkspaceId workspaceId, ApiKeyId id);

    /** All keys of a workspace, revoked ones too, oldest first. */
    List<ApiKey> list(WorkspaceId workspaceId);

    /** Keeps a key's terms. */
    void update(ApiKey key);

    /**
     * Gives a key another secret and keeps its prefix.
     *
     * @param oldUntil until when the secrets it has had work on, unless their end is nearer already
     */
    void changeSecret(ApiKey key, String secretHash, Instant oldUntil);

    /** @return whether there was such a key, not revoked before */
    boolean revoke(WorkspaceId workspaceId, ApiKeyId id, Instant at);

    /** Adds to what is known of the use of keys; all or nothing. */
    void addUsage(Map<ApiKeyId, ApiKey.Usage> usage);
}
