package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with their own account, its password apart. */
public final class OwnAccount {

    private final Users users;
    private final Members members;
    private final Transactions transactions;
    private final PersonAudit audit;

    public OwnAccount(Users users, Members members, Transactions transactions, PersonAudit audit) {
        this.users = users;
        this.members = members;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Who is asking, with all that is known of him; empty for a program, and for who has just left. */
    public Optional<Membership> find(Caller caller) {
        return caller.userId().flatMap(userId -> users.findMembership(userId, caller.workspaceId()));
    }

    /** All workspaces of a person, in the order he joined them. */
    public List<Belonging> workspaces(UserId userId) {
        return members.workspacesOf(userId);
    }

    public void rename(Membership member, DisplayName name, @Nullable String networkAddress) {
        String before = member.user().name();
        if (before.equals(name.text())) {
            return;
        }
        UserId userId = member.user().id();
        transactions.run(() -> {
            users.rename(userId, name.text());
            audit.note(
                    userId,
                    Actor.user(userId, networkAddress),
                    "user.rename",
                    Changes.between(Map.of("name", before), Map.of("name", name.text())));
            return name;
        });
    }

    /** Ends all sessions: on every device, of the dashboard and of the API. */
    public void logOutEverywhere(UserId userId, @Nullable String networkAddress) {
        transactions.run(() -> {
            users.endSessions(userId);
            audit.note(userId, Actor.user(userId, networkAddress), "user.logout", Map.of());
            return userId;
        });
    }
}
