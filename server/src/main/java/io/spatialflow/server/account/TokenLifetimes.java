package io.spatialflow.server.account;

import java.time.Duration;

/** How long the two kinds of token are good for. */
public record TokenLifetimes(Duration access, Duration refresh) {

    public static final TokenLifetimes DEFAULT = new TokenLifetimes(Duration.ofHours(24), Duration.ofDays(7));
}
