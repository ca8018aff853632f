package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fences somebody wants to look at: all active ones of the workspace, or those with a tag.
 *
 * @param tag as entered, empty for all; it need not be one that fences can have
 */
record Selection(String tag) {

    static Selection of(@Nullable String tag) {
        return new Selection(tag == null ? "" : tag.strip());
    }

    public boolean isAll() {
        return tag.isEmpty();
    }

    /** Some of them, newest first. */
    GeofencePage of(Geofences geofences, WorkspaceId workspaceId, int limit, int offset) {
        Optional<Tag> wanted = Tag.parse(tag);
        if (wanted.isEmpty() && !isAll()) {
            return new GeofencePage(List.of(), 0);
        }
        List<Tag> tags = wanted.map(List::of).orElseGet(List::of);
        return geofences.list(workspaceId, new GeofenceQuery(limit, offset, true, false, tags, null));
    }
}
