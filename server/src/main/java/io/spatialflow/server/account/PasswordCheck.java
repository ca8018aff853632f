package io.spatialflow.server.account;

import java.util.Optional;

/** Compares passwords, as often as the limits allow; as slowly for an address that nobody has as for one that somebody has. */
public final class PasswordCheck {

    private final Users users;
    private final RateLimits rateLimits;
    private final LoginLimits limits;
    private final Passwords passwords;

    public PasswordCheck(Users users, RateLimits rateLimits, LoginLimits limits, Passwords passwords) {
        this.users = users;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.passwords = passwords;
    }

    /** @param networkAddress where the attempt comes from */
    public Verdict check(String email, String password, String networkAddress) {
        RateLimits.Grant byAddress = rateLimits.take(limits.perAddress(), NetworkAddress.network(networkAddress));
        if (!byAddress.granted()) {
            return new Verdict.TooMany(byAddress);
        }
        RateLimits.Grant byEmail = rateLimits.take(limits.perEmail(), EmailAddress.folded(email));
        if (!byEmail.granted()) {
            return new Verdict.TooMany(byEmail);
        }
        Optional<String> hash = users.findPasswordHash(email);
        boolean right =
                hash.map(kept -> passwords.matches(password, kept)).orElseGet(() -> passwords.matchesNobody(password));
        return right ? new Verdict.Right() : new Verdict.Wrong();
    }

    /** What a password turned out to be. */
    public sealed interface Verdict {
        record Right() implements Verdict {}

        /** Or there is no such person. */
        record Wrong() implements Verdict {}

        record TooMany(RateLimits.Grant grant) implements Verdict {}
    }
}
