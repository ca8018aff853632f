package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Makes pairs of tokens for members; to be asked inside a transaction. */
public final class TokenIssue {

    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Duration refreshLifetime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenIssue(RefreshTokens refreshTokens, SigningKeys signingKeys, TokenLifetimes lifetimes, Clock clock) {
        this.refreshTokens = refreshTokens;
        this.accessTokens = new AccessTokens(signingKeys, lifetimes.access(), clock);
        this.refreshLifetime = lifetimes.refresh();
        this.clock = clock;
    }

    /** The first pair of a new session. */
    public TokenPair begin(Membership member) {
        return next(member, UUID.randomUUID());
    }

    /** One more pair for a session that goes on. */
    TokenPair next(Membership member, UUID session) {
        SecretToken refreshToken = SecretToken.generate(random);
        refreshTokens.add(refreshToken.hash(), session, member, clock.instant().plus(refreshLifetime));
        return new TokenPair(member, accessTokens.issue(member, session), accessTokens.lifetime(), refreshToken.text());
    }
}
