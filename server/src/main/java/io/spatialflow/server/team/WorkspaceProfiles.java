package io.spatialflow.server.team;

import io.spatialflow.server.account.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** All that the workspaces of the server say of themselves, and how full they are. */
public interface WorkspaceProfiles {

    void add(WorkspaceProfile profile);

    Optional<WorkspaceProfile> find(WorkspaceId id);

    /** A page of them, oldest first. */
    List<WorkspaceProfile> list(int limit, int offset);

    long count();

    /** Keeps everything but id, slug and time of creation. */
    void update(WorkspaceProfile profile);

    Contents contents(WorkspaceId id);

    /**
     * How much there is of what, archived and switched-off things with it.
     *
     * @param apiKeys that are not revoked
     */
    record Contents(long geofences, long tags, long apiKeys, long members) {}
}
