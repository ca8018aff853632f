package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.account.TokenPair;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Gives people a new password; all their sessions end, and a letter says so. */
public final class PasswordChange {

    private final Users users;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final PasswordResets resets;
    private final TokenIssue tokens;
    private final Letters letters;
    private final Transactions transactions;
    private final PersonAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PasswordChange(
            Users users,
            PasswordCheck check,
            Passwords passwords,
            PasswordResets resets,
            TokenIssue tokens,
            Letters letters,
            Transactions transactions,
            PersonAudit audit,
            Clock clock) {
        this.users = users;
        this.check = check;
        this.passwords = passwords;
        this.resets = resets;
        this.tokens = tokens;
        this.letters = letters;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes the password of somebody who knows the old one, and lets him go on in a new session. */
    public Outcome change(Membership member, String current, NewPassword wanted, String networkAddress) {
        UserId userId = member.user().id();
        return switch (check.check(member.user().email(), current, networkAddress)) {
            case PasswordCheck.Verdict.TooMany tooMany -> new Outcome.TooMany(tooMany.grant());
            case PasswordCheck.Verdict.Wrong wrong -> new Outcome.WrongPassword();
            case PasswordCheck.Verdict.Right right -> {
                String hash = passwords.hash(wanted);
                yield transactions.run(() -> {
                    keep(userId, hash, Actor.user(userId, networkAddress), "user.password_change");
                    return users.findMembership(userId, member.workspace().id())
                            .<Outcome>map(now -> new Outcome.Changed(tokens.begin(now)))
                            .orElseGet(Outcome.WrongPassword::new);
                });
            }
        };
    }

    /**
     * Gives somebody who has a link for it the password he wants. The link works once.
     *
     * @return whether it was a good link
     */
    public boolean byLink(SecretToken token, NewPassword wanted, String networkAddress) {
        String hash = passwords.hash(wanted);
        return transactions.run(() -> {
            Optional<UserId> owner = resets.find(token.hash(), clock.instant());
            owner.ifPresent(userId -> keep(userId, hash, Actor.anonymous(networkAddress), "user.password_reset"));
            return owner.isPresent();
        });
    }

    /** Gives somebody a password that nobody has thought of, for an operator to tell him. */
    public String generate(UserId userId, Actor actor) {
        String password = Passwords.generate(random);
        String hash = passwords.hash(password);
        transactions.run(() -> {
            keep(userId, hash, actor, "user.password_reset");
            return userId;
        });
        return password;
    }

    private void keep(UserId userId, String hash, Actor actor, String action) {
        users.changePassword(userId, hash);
        resets.remove(userId);
        letters.add(new Letter(Letter.Kind.PASSWORD_CHANGED, userId.toString()));
        audit.note(userId, actor, action, Map.of());
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Changed(TokenPair tokens) implements Outcome {}

        record WrongPassword() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
