package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** From a password to a member; from a password, or from a refresh token, to a pair of tokens. */
public final class Login {

    private static final int REFRESH_TOKEN_BYTES = 32;

    private final Users users;
    private final RefreshTokens refreshTokens;
    private final RateLimits rateLimits;
    private final LoginLimits limits;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final Duration refreshLifetime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Login(
            Users users,
            RefreshTokens refreshTokens,
            SigningKeys signingKeys,
            RateLimits rateLimits,
            LoginLimits limits,
            TokenLifetimes lifetimes,
            Passwords passwords,
            Clock clock) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.passwords = passwords;
        this.accessTokens = new AccessTokens(signingKeys, lifetimes.access(), clock);
        this.refreshLifetime = lifetimes.refresh();
        this.clock = clock;
    }

    /**
     * Tries a password, and issues nothing.
     *
     * @param networkAddress where the attempt comes from
     */
    public SignIn signIn(String email, String password, String networkAddress) {
        RateLimits.Grant byAddress = rateLimits.take(limits.perAddress(), NetworkAddress.network(networkAddress));
        if (!byAddress.granted()) {
            return new SignIn.TooMany(byAddress);
        }
        RateLimits.Grant byEmail =
                rateLimits.take(limits.perEmail(), email.strip().toLowerCase(Locale.ROOT));
        if (!byEmail.granted()) {
            return new SignIn.TooMany(byEmail);
        }
        boolean right = users.findPasswordHash(email)
                .map(hash -> passwords.matches(password, hash))
                .orElseGet(() -> passwords.matchesNobody(password));
        Optional<Membership> member = right ? users.findHome(email) : Optional.empty();
        return member.<SignIn>map(SignIn.Known::new).orElseGet(SignIn.Refused::new);
    }

    /**
     * Trades a password for tokens.
     *
     * @param networkAddress where the attempt comes from
     */
    public Outcome withPassword(String email, String password, String networkAddress) {
        return switch (signIn(email, password, networkAddress)) {
            case SignIn.Known known -> issue(known.member());
            case SignIn.Refused refused -> new Outcome.Refused();
            case SignIn.TooMany tooMany -> new Outcome.TooMany(tooMany.grant());
        };
    }

    /** Trades a refresh token for a new pair; it works once. */
    public Outcome withRefreshToken(String refreshToken) {
        return refreshTokens
                .redeem(Hashes.sha256(refreshToken), clock.instant())
                .<Outcome>map(this::issue)
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome issue(Membership member) {
        byte[] bytes = new byte[REFRESH_TOKEN_BYTES];
        random.nextBytes(bytes);
        String refreshToken = HexFormat.of().formatHex(bytes);
        refreshTokens.add(Hashes.sha256(refreshToken), member, clock.instant().plus(refreshLifetime));
        return new Outcome.Welcome(member, accessTokens.issue(member), accessTokens.lifetime(), refreshToken);
    }

    /** What a password turned out to be. */
    public sealed interface SignIn {
        record Known(Membership member) implements SignIn {}

        record Refused() implements SignIn {}

        record TooMany(RateLimits.Grant grant) implements SignIn {}
    }

    /** What became of a login. */
    public sealed interface Outcome {
        record Welcome(Membership member, String accessToken, Duration accessLifetime, String refreshToken)
                implements Outcome {}

        record Refused() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
