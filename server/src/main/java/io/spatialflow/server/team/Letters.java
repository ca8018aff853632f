package io.spatialflow.server.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Letters that are still to be sent; a killed server sends them after its next start. */
public interface Letters {

    /** Adds one, inside the transaction at hand if there is one. */
    void add(Letter letter);

    /**
     * Takes one whose time has come; no other gets it before the end of the lease.
     *
     * @param leaseEnd when it is due again if nobody says what became of it
     */
    Optional<Due> take(Instant now, Instant leaseEnd);

    void postpone(UUID id, Instant until);

    void remove(UUID id);

    /** Takes all letters of that kind about that back, but for one that is just being written. */
    void withdraw(Letter letter);

    /**
     * A letter to be sent now.
     *
     * @param attempts how often it was taken, this time included
     */
    record Due(UUID id, Letter letter, int attempts) {}
}
