package io.spatialflow.server.geofence;

import io.spatialflow.server.account.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The groups of all workspaces; each method sees one workspace only. A group is there as long as a fence is in it: it
 * comes with its first and goes with its last.
 */
public interface Groups {

    /** The group of a name, made if there is none; to be asked inside the transaction that puts a fence into it. */
    Group named(WorkspaceId workspaceId, String name);

    Optional<Group> find(WorkspaceId workspaceId, UUID id);

    /** All groups with how many fences they have that are not archived, by name. */
    List<Size> list(WorkspaceId workspaceId);

    /** Takes a group away if no fence is in it any more, not even an archived one. */
    void removeIfEmpty(WorkspaceId workspaceId, Group group);

    /** A group, and how many fences are in it. */
    record Size(Group group, long geofences) {}
}
