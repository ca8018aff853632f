package io.spatialflow.server.account;

import java.util.List;
import java.util.Optional;

/** The people who can log in, and the workspaces they belong to. */
public interface Users {

    /** @return whether somebody was added; not if the e-mail address, in whatever case, is taken */
    boolean add(User user, String passwordHash);

    void join(WorkspaceId workspaceId, UserId userId, Role role);

    /** Whoever has that e-mail address, in any case. */
    Optional<User> findByEmail(String email);

    Optional<User> find(UserId userId);

    /** Everybody, by e-mail address. */
    List<User> list();

    /** The password hash of whoever has that e-mail address, in any case. */
    Optional<String> findPasswordHash(String email);

    /** The workspace that somebody joined first, where a login leads to. */
    Optional<Membership> findHome(String email);

    Optional<Membership> findMembership(UserId userId, WorkspaceId workspaceId);

    void rename(UserId userId, String name);

    void setOperator(UserId userId, boolean operator);

    /** Keeps a new password, and ends all sessions: whoever knew the old one is out. */
    void changePassword(UserId userId, String passwordHash);

    /** Ends all of somebody's sessions: no token of his, of either kind, is good any more. */
    void endSessions(UserId userId);
}
