package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Optional;

/** The refresh tokens that are still good, each known by its hash. */
public interface RefreshTokens {

    void add(String tokenHash, Membership member, Instant expiresAt);

    /**
     * Whose token it was; it is gone after this, so that each works once. Empty if it is unknown, used or expired, or older
     * than the user's present token version.
     */
    Optional<Membership> redeem(String tokenHash, Instant now);
}
