package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Makes what an empty server needs: a workspace, its owner and a key. */
public final class FirstStart {

    static final String OWNER_EMAIL = "owner@spatialflow.local";

    private final Workspaces workspaces;
    private final Users users;
    private final KeyIssue keys;
    private final WorkspaceLock lock;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public FirstStart(
            Workspaces workspaces, Users users, KeyIssue keys, WorkspaceLock lock, Passwords passwords, Clock clock) {
        this.workspaces = workspaces;
        this.users = users;
        this.keys = keys;
        this.lock = lock;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes them if the server has no workspace yet: all of them or, if it is interrupted, none.
     *
     * @return what was made, with its secrets, to be shown once; empty on every later start
     */
    public Optional<Welcome> run() {
        WorkspaceId id = new WorkspaceId(TimeOrderedUuid.next(clock.instant()));
        return lock.hold(id, () -> workspaces.list().isEmpty() ? Optional.of(make(id)) : Optional.empty());
    }

    private Welcome make(WorkspaceId id) {
        Workspace workspace = Workspace.fresh(id, "My Workspace", "default");
        User owner = new User(new UserId(TimeOrderedUuid.next(clock.instant())), OWNER_EMAIL, "Owner", 0, true);
        String password = Passwords.generate(random);
        users.add(owner, passwords.hash(password));
        workspaces.add(workspace);
        users.join(workspace.id(), owner.id(), Role.OWNER);
        KeyIssue.Issued key = keys.issue(workspace.id(), "First key", false);
        return new Welcome(owner.email(), password, key.secret());
    }

    /** The secrets of a new server. */
    public record Welcome(String email, String password, ApiKeySecret apiKey) {}
}
