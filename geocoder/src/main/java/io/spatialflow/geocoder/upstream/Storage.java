package io.spatialflow.geocoder.upstream;

import java.time.Duration;

/**
 * What a provider's terms let us keep. A fence keeps the point it was made from for good; a cache keeps it for a while.
 *
 * @param inFences whether a point may be kept for good by whoever uses the service as published
 * @param cache how long an answer may be remembered, zero for not at all
 */
record Storage(boolean inFences, Duration cache) {

    /** What is worth remembering at most: providers correct their data. */
    private static final Duration LONGEST = Duration.ofDays(30);

    static Storage permanent() {
        return new Storage(true, LONGEST);
    }

    static Storage days(int days) {
        return new Storage(false, Duration.ofDays(Math.min(days, LONGEST.toDays())));
    }

    static Storage none() {
        return new Storage(false, Duration.ZERO);
    }
}
