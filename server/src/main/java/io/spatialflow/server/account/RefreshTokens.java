package io.spatialflow.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens, each known by its hash. Those that follow one another, each traded for the next, are of one session; used
 * ones are kept until their time is over, so that a second use is noticed.
 */
public interface RefreshTokens {

    void add(String tokenHash, UUID session, Membership member, Instant expiresAt);

    /** The token, used or not, whatever its age. */
    Optional<RefreshToken> find(String tokenHash);

    /** @return whether it had not been used before: of several at a time, one */
    boolean use(String tokenHash);

    /** Forgets all tokens of a session: nothing that it was given is good any more. */
    void end(UUID session);

    /** Whether there is any token of the session, and so none of its access tokens was called off. */
    boolean isGoing(UUID session);

    /** Forgets whatever somebody could refresh in one workspace. */
    void endAll(UserId userId, WorkspaceId workspaceId);
}
