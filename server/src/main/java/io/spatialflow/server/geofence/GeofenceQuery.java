package io.spatialflow.server.geofence;

import java.util.List;

/**
 * Which fences of a workspace to list: newest first.
 *
 * @param limit 1..{@link #MAX_LIMIT}
 * @param offset how many to pass over
 * @param tags only fences that have them all
 */
public record GeofenceQuery(int limit, int offset, boolean activeOnly, boolean includeArchived, List<Tag> tags) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public GeofenceQuery {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("limit is 1.." + MAX_LIMIT + " and offset not negative");
        }
        tags = List.copyOf(tags);
    }
}
