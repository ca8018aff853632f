package io.spatialflow.server.account;

import java.time.Clock;
import java.util.Optional;

/** From what a request carries to who is asking. */
public final class Authentication {

    private final ApiKeys keys;
    private final Users users;
    private final RefreshTokens refreshTokens;
    private final AccessTokens tokens;
    private final Clock clock;

    public Authentication(
            ApiKeys keys,
            Users users,
            RefreshTokens refreshTokens,
            SigningKeys signingKeys,
            TokenLifetimes lifetimes,
            Clock clock) {
        this.keys = keys;
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.tokens = new AccessTokens(signingKeys, lifetimes.access(), clock);
        this.clock = clock;
    }

    /** Who an API key stands for. A text that cannot be a key is refused without asking the store. */
    public Outcome byApiKey(String text) {
        return ApiKeySecret.parse(text)
                .flatMap(secret -> keys.findCaller(secret.hash(), clock.instant()))
                .<Outcome>map(Outcome.Known::new)
                .orElseGet(Outcome.Unknown::new);
    }

    /** Who an access token stands for: the member as he is now, with today's role. */
    public Outcome byAccessToken(String token) {
        return switch (tokens.verify(token)) {
            case AccessTokens.Verification.Genuine genuine ->
                stillMember(genuine.userId(), genuine.workspaceId(), genuine.tokenVersion())
                        .filter(member -> refreshTokens.isGoing(genuine.session()))
                        .<Outcome>map(member -> new Outcome.Known(member.caller()))
                        .orElseGet(Outcome.Unknown::new);
            case AccessTokens.Verification.Expired expired -> new Outcome.TokenExpired();
            case AccessTokens.Verification.Refused refused -> new Outcome.Unknown();
        };
    }

    /**
     * The member who signed in earlier, as he is now; empty if he left the workspace, or if all his sessions were ended.
     *
     * @param tokenVersion the user's when he signed in
     */
    public Optional<Membership> stillMember(UserId userId, WorkspaceId workspaceId, int tokenVersion) {
        return users.findMembership(userId, workspaceId)
                .filter(member -> member.user().tokenVersion() == tokenVersion);
    }

    /** A request's credentials, judged. */
    public sealed interface Outcome {
        record Known(Caller caller) implements Outcome {}

        /** It was a token of ours, but its time is over: the client should refresh it. */
        record TokenExpired() implements Outcome {}

        /** Anything else, without saying what. */
        record Unknown() implements Outcome {}
    }
}
