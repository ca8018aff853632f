package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Optional;

/** The refresh tokens that are still good, each known by its hash. */
public interface RefreshTokens {

    void add(String tokenHash, UserId userId, WorkspaceId workspaceId, Instant expiresAt);

    /** Whose token it was; it is gone after this, so that each works once. Empty if unknown, used or expired. */
    Optional<Membership> redeem(String tokenHash, Instant now);
}
