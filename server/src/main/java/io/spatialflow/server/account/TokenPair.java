package io.spatialflow.server.account;

import java.time.Duration;

/** What somebody gets who is let in: both tokens, and who he is. */
public record TokenPair(Membership member, String accessToken, Duration accessLifetime, String refreshToken) {

    /** Never the tokens, so that they cannot end in a log by accident. */
    @Override
    public String toString() {
        return "tokens of " + member.user().id();
    }
}
