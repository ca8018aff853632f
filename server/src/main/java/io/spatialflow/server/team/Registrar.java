package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.Workspace;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What whoever runs the server does with people, whatever workspace they are in. */
public final class Registrar {

    private final Users users;
    private final Members members;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Audit audit;
    private final PersonAudit personAudit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Registrar(
            Users users, Members members, Passwords passwords, Transactions transactions, Audit audit, Clock clock) {
        this.users = users;
        this.members = members;
        this.passwords = passwords;
        this.transactions = transactions;
        this.audit = audit;
        this.personAudit = new PersonAudit(members, audit);
        this.clock = clock;
    }

    /** Makes somebody a member; with an account and a password that nobody has thought of if he has none yet. */
    public Outcome add(EmailAddress email, DisplayName name, Workspace workspace, Role role, Actor actor) {
        String password = Passwords.generate(random);
        String hash = passwords.hash(password);
        return transactions.run(() -> {
            if (members.has(workspace.id(), email)) {
                return new Outcome.AlreadyMember();
            }
            Optional<User> known = users.findByEmail(email.text());
            User user = known.orElseGet(() -> added(email, name, hash));
            users.join(workspace.id(), user.id(), role);
            audit.note(
                    workspace.id(),
                    actor,
                    "member.add",
                    Audit.Subject.one("user", user.id()),
                    Map.of("email", user.email(), "role", role.wireName()));
            return known.isPresent() ? new Outcome.Joined() : new Outcome.Added(password);
        });
    }

    private User added(EmailAddress email, DisplayName name, String hash) {
        User user = new User(new UserId(TimeOrderedUuid.next(clock.instant())), email.text(), name.text(), 0, false);
        users.add(user, hash);
        return user;
    }

    /** Lets somebody change every workspace of the server, or lets him no more. */
    public void setOperator(User user, boolean operator, Actor actor) {
        if (user.operator() == operator) {
            return;
        }
        transactions.run(() -> {
            users.setOperator(user.id(), operator);
            personAudit.note(
                    user.id(),
                    actor,
                    "user.operator",
                    Changes.between(Map.of("operator", user.operator()), Map.of("operator", operator)));
            return user;
        });
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** A new person, with the password that is nowhere else. */
        record Added(String password) implements Outcome {}

        /** Somebody who had an account already. */
        record Joined() implements Outcome {}

        record AlreadyMember() implements Outcome {}
    }
}
