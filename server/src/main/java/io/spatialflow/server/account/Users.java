package io.spatialflow.server.account;

import java.util.Optional;

/** The people who can log in, and the workspaces they belong to. */
public interface Users {

    /** @throws StoreUnavailable if the e-mail address is taken */
    void add(User user, String passwordHash);

    void join(WorkspaceId workspaceId, UserId userId, Role role);

    /** The password hash of whoever has that e-mail address, in any case. */
    Optional<String> findPasswordHash(String email);

    /** The workspace that somebody joined first, where a login leads to. */
    Optional<Membership> findHome(String email);

    Optional<Membership> findMembership(UserId userId, WorkspaceId workspaceId);
}
