package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NetworkAddress;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.account.TokenPair;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.account.Workspaces;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;

/** Makes a stranger the owner of a workspace of his own, unless the operator has closed the door. */
public final class Signup {

    private final boolean closed;
    private final Users users;
    private final Workspaces workspaces;
    private final Passwords passwords;
    private final TokenIssue tokens;
    private final RateLimits rateLimits;
    private final PeopleLimits limits;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public Signup(
            boolean closed,
            Users users,
            Workspaces workspaces,
            Passwords passwords,
            TokenIssue tokens,
            RateLimits rateLimits,
            PeopleLimits limits,
            WorkspaceLock lock,
            Audit audit,
            Clock clock) {
        this.closed = closed;
        this.users = users;
        this.workspaces = workspaces;
        this.passwords = passwords;
        this.tokens = tokens;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isClosed() {
        return closed;
    }

    /** @param networkAddress where the request comes from */
    public Outcome signUp(NewPerson person, String networkAddress) {
        if (closed) {
            return new Outcome.Closed();
        }
        RateLimits.Grant grant = rateLimits.take(limits.signupsPerAddress(), NetworkAddress.network(networkAddress));
        if (!grant.granted()) {
            return new Outcome.TooMany(grant);
        }
        if (users.findByEmail(person.email().text()).isPresent()) {
            return new Outcome.EmailTaken();
        }
        String hash = passwords.hash(person.password());
        WorkspaceId workspaceId = new WorkspaceId(TimeOrderedUuid.next(clock.instant()));
        return lock.hold(workspaceId, () -> welcome(person, hash, workspaceId, networkAddress));
    }

    private Outcome welcome(NewPerson person, String hash, WorkspaceId workspaceId, String networkAddress) {
        UserId userId = new UserId(TimeOrderedUuid.next(clock.instant()));
        User user = new User(userId, person.email().text(), person.name().text(), 0, false);
        if (!users.add(user, hash)) {
            return new Outcome.EmailTaken();
        }
        Workspace workspace = new Workspace(
                workspaceId,
                person.workspaceName().text(),
                Slugs.free(person.workspaceName().text(), workspaces),
                Workspace.DEFAULT_MAX_BATCH_SIZE,
                EnumSet.allOf(Feature.class));
        workspaces.add(workspace);
        users.join(workspaceId, userId, Role.OWNER);
        audit.note(
                workspaceId,
                Actor.user(userId, networkAddress),
                "user.signup",
                Audit.Subject.one("user", userId),
                Map.of("email", user.email(), "workspace", workspace.slug()));
        return new Outcome.Welcome(tokens.begin(new Membership(user, workspace, Role.OWNER)));
    }

    /** Who wants an account. */
    public record NewPerson(EmailAddress email, NewPassword password, DisplayName name, DisplayName workspaceName) {

        /** What somebody is called who does not say. */
        public static DisplayName nameFor(EmailAddress email) {
            return DisplayName.cut(email.localPart());
        }

        /** What a workspace is called whose owner does not say. */
        public static DisplayName workspaceNameFor(DisplayName name) {
            String ending = "'s Workspace";
            String whole = name.text();
            int room = DisplayName.MAX_LENGTH - ending.length();
            int end = whole.offsetByCodePoints(0, Math.min(room, whole.codePointCount(0, whole.length())));
            return new DisplayName(whole.substring(0, end) + ending);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Welcome(TokenPair tokens) implements Outcome {}

        record Closed() implements Outcome {}

        record EmailTaken() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
