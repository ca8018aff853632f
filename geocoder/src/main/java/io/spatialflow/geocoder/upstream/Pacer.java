package io.spatialflow.geocoder.upstream;

import java.time.Duration;

/**
 * Spreads requests evenly: each gets the next free slot. Nobody waits for a slot that lies behind his deadline, so that
 * what cannot be done in time is said at once.
 */
final class Pacer {

    private final Time time;
    private final long slotNanos;
    private long nextNanos;

    Pacer(int perSecond, Time time) {
        this.time = time;
        this.slotNanos = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nextNanos = time.nanos();
    }

    /**
     * Waits for a slot, and takes as many as the request weighs.
     *
     * @return false if none is free before the deadline, in which case none is taken
     */
    boolean await(int weight, Deadline deadline) throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = time.nanos();
            long mine = now - nextNanos > 0 ? now : nextNanos;
            if (deadline.atNanos() - mine <= 0) {
                return false;
            }
            nextNanos = mine + slotNanos * weight;
            wait = mine - now;
        }
        if (wait > 0) {
            time.sleep(Duration.ofNanos(wait));
        }
        return true;
    }
}
