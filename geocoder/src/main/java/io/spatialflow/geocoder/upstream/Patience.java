package io.spatialflow.geocoder.upstream;

import java.time.Duration;

/**
 * How long a provider that does not answer is borne with.
 *
 * @param timeout for one request, from its first byte to the last of the answer
 * @param retries of a request that failed, at least 0
 * @param breakerFailures failures in a row after which the provider is left alone, at least 1
 * @param breakerPause for how long
 */
public record Patience(Duration timeout, int retries, int breakerFailures, Duration breakerPause) {

    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(10), 2, 5, Duration.ofSeconds(30));

    /** @throws IllegalArgumentException if a time is not above zero or a number too small */
    public Patience {
        if (!timeout.isPositive() || !breakerPause.isPositive() || retries < 0 || breakerFailures < 1) {
            throw new IllegalArgumentException("timeout and pause are above zero, retries at least 0 and failures at"
                    + " least 1, not " + timeout + ", " + breakerPause + ", " + retries + ", " + breakerFailures);
        }
    }
}
