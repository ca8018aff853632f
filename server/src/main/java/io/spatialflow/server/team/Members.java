package io.spatialflow.server.team;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Who belongs to which workspace, and as what. */
public interface Members {

    /** All members of a workspace, in the order they joined. */
    List<Member> list(WorkspaceId workspaceId);

    Optional<Member> find(WorkspaceId workspaceId, UserId userId);

    /** Whether somebody with that address, in whatever case, is a member. */
    boolean has(WorkspaceId workspaceId, EmailAddress email);

    /** All workspaces of a person, in the order he joined them. */
    List<Belonging> workspacesOf(UserId userId);

    int countOwners(WorkspaceId workspaceId);

    void changeRole(WorkspaceId workspaceId, UserId userId, Role role);

    void remove(WorkspaceId workspaceId, UserId userId);
}
