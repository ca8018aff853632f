package io.spatialflow.server.team;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations that were neither accepted nor taken back, those whose time is over too; one for each address in a workspace. */
public interface Invitations {

    /** Adds one whose address has none in the workspace; it has no link yet. */
    void add(Invitation invitation);

    /** All of a workspace, oldest first. */
    List<Invitation> list(WorkspaceId workspaceId);

    Optional<Invitation> find(WorkspaceId workspaceId, UUID id);

    /** The one for an address, in whatever case. */
    Optional<Invitation> findByEmail(WorkspaceId workspaceId, EmailAddress email);

    /** In whichever workspace. */
    Optional<Invitation> find(UUID id);

    Optional<Invitation> findByToken(String tokenHash);

    /** Gives it a link, in the place of the one it may have had. */
    void setToken(UUID id, String tokenHash);

    /** Gives it more time, and takes its link away. */
    void renew(UUID id, Instant expiresAt);

    void remove(UUID id);
}
