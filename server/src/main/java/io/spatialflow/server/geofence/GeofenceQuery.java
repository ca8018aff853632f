package io.spatialflow.server.geofence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which fences of a workspace to list: newest first.
 *
 * @param limit 1..{@link #MAX_LIMIT}
 * @param offset how many to pass over
 * @param tags only fences that have them all
 * @param groupId only fences of this group; null for all
 */
public record GeofenceQuery(
        int limit,
        int offset,
        boolean activeOnly,
        boolean includeArchived,
        List<Tag> tags,
        @Nullable UUID groupId) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public GeofenceQuery {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("limit is 1.." + MAX_LIMIT + " and offset not negative");
        }
        tags = List.copyOf(tags);
    }

    /** The newest of the active fences. */
    public static GeofenceQuery newest(int limit) {
        return new GeofenceQuery(limit, 0, true, false, List.of(), null);
    }

    /** The same question about one group. */
    public GeofenceQuery inGroup(UUID newGroupId) {
        return new GeofenceQuery(limit, offset, activeOnly, includeArchived, tags, newGroupId);
    }
}
