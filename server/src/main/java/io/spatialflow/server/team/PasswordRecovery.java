package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.NetworkAddress;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.Users;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Links for those who forgot their password. Asking for one does the same whether there is such a person or not: that is
 * found out when the letter is written.
 */
public final class PasswordRecovery {

    /** How long a link is good. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private final Users users;
    private final PasswordResets resets;
    private final Letters letters;
    private final RateLimits rateLimits;
    private final PeopleLimits limits;
    private final Transactions transactions;
    private final PersonAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PasswordRecovery(
            Users users,
            PasswordResets resets,
            Letters letters,
            RateLimits rateLimits,
            PeopleLimits limits,
            Transactions transactions,
            PersonAudit audit,
            Clock clock) {
        this.users = users;
        this.resets = resets;
        this.letters = letters;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has a letter with a link sent, if there is somebody with that address.
     *
     * @param networkAddress where the question comes from
     * @return the limit that does not allow it now
     */
    public Optional<RateLimits.Grant> ask(EmailAddress email, String networkAddress) {
        RateLimits.Grant byAddress = rateLimits.take(limits.resetsPerAddress(), NetworkAddress.network(networkAddress));
        if (!byAddress.granted()) {
            return Optional.of(byAddress);
        }
        RateLimits.Grant byEmail = rateLimits.take(limits.resetsPerEmail(), EmailAddress.folded(email.text()));
        if (!byEmail.granted()) {
            return Optional.of(byEmail);
        }
        letters.add(new Letter(Letter.Kind.PASSWORD_RESET, email.text()));
        return Optional.empty();
    }

    /** Makes a link for whoever has that e-mail address; the one he had before is good no more. */
    public Optional<Recovery> begin(String email, Actor actor) {
        SecretToken token = SecretToken.generate(random);
        return transactions.run(() -> users.findByEmail(email).map(user -> {
            resets.put(user.id(), token.hash(), clock.instant().plus(LIFETIME));
            audit.note(user.id(), actor, "user.password_link", Map.of());
            return new Recovery(user, token);
        }));
    }

    /** Whose link it is; empty if there is none, or it was used, or its time is over. */
    public Optional<User> find(SecretToken token) {
        return resets.find(token.hash(), clock.instant()).flatMap(users::find);
    }

    /** A link for somebody: its secret is nowhere else. */
    public record Recovery(User user, SecretToken token) {}
}
