package io.spatialflow.server.account;

import java.time.Duration;
import java.time.Instant;

/** Counts what has a limit; exact for any number of threads and nodes, and across restarts. */
public interface RateLimits {

    /**
     * Takes one from the bucket of a limit that belongs to somebody.
     *
     * @param owner whose bucket: a workspace, an address, an e-mail
     */
    Grant take(RateLimit limit, String owner);

    /** How a bucket stands; takes nothing. Granted: there is one left. */
    Grant look(RateLimit limit, String owner);

    /**
     * Puts one back that was taken for nothing.
     *
     * @param takenAt when: if that window is over there is nothing to put it into
     */
    void giveBack(RateLimit limit, String owner, Instant takenAt);

    /**
     * What became of an attempt to take one.
     *
     * @param granted whether there was one left
     * @param remaining how many are left now
     * @param resetAfter until the window ends and the bucket is full again; at least one second
     */
    record Grant(RateLimit limit, boolean granted, int remaining, Duration resetAfter) {}
}
