package io.spatialflow.server.team;

import io.spatialflow.server.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** The links by which people may choose a new password, each known by the hash of its secret; one a person. */
public interface PasswordResets {

    /** Keeps a link, in the place of the one that there may have been. */
    void put(UserId userId, String tokenHash, Instant expiresAt);

    /** Whose link it is; empty if there is none, or its time is over. */
    Optional<UserId> find(String tokenHash, Instant now);

    void remove(UserId userId);
}
