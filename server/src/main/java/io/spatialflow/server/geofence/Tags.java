package io.spatialflow.server.geofence;

import io.spatialflow.server.account.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** The tags of all workspaces; each method sees one workspace only. */
public interface Tags {

    /** The tags that fences have, by name. */
    Listing list(WorkspaceId workspaceId, int limit);

    /**
     * Some of the tags.
     *
     * @param total how many there are
     */
    record Listing(List<Used> tags, long total) {
        public Listing {
            tags = List.copyOf(tags);
        }
    }

    /** A tag, and how many fences have it. */
    record Used(UUID id, Tag tag, long geofences) {}
}
