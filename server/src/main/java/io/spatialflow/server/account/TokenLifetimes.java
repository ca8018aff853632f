package io.spatialflow.server.account;

import java.time.Duration;

/**
 * How long the two kinds of token are good for.
 *
 * @param refresh no shorter than the other: what is kept of refresh tokens tells whether a session still goes on
 */
public record TokenLifetimes(Duration access, Duration refresh) {

    public static final TokenLifetimes DEFAULT = new TokenLifetimes(Duration.ofHours(24), Duration.ofDays(7));

    public TokenLifetimes {
        if (refresh.compareTo(access) < 0) {
            throw new IllegalArgumentException("a refresh token is good for at least as long as an access token");
        }
    }
}
