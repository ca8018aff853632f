package io.spatialflow.server.geofence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which fences of a workspace to list: newest first.
 *
 * @param limit 1..{@link #MAX_LIMIT}
 * @param offset how many to pass over
 */
public record GeofenceQuery(int limit, int offset, FenceFilter filter) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public GeofenceQuery {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("limit is 1.." + MAX_LIMIT + " and offset not negative");
        }
    }

    /**
     * As the API asks.
     *
     * @param tags only fences that have them all
     * @param groupId only fences of this group; null for all
     */
    public GeofenceQuery(
            int limit,
            int offset,
            boolean activeOnly,
            boolean includeArchived,
            List<Tag> tags,
            @Nullable UUID groupId) {
        this(
                limit,
                offset,
                new FenceFilter(FenceFilter.Shown.of(activeOnly, includeArchived), tags, groupId, null, ""));
    }

    /** The newest of the active fences. */
    public static GeofenceQuery newest(int limit) {
        return new GeofenceQuery(limit, 0, FenceFilter.ACTIVE);
    }

    /** The same question about one group. */
    public GeofenceQuery inGroup(UUID newGroupId) {
        return new GeofenceQuery(limit, offset, filter.inGroup(newGroupId));
    }
}
