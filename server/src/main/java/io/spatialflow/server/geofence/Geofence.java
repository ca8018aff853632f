package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A named circular area.
 *
 * @param name at most {@link #MAX_NAME_LENGTH} characters
 * @param address the text it was made from, as entered; null if it was drawn
 * @param tags in the order they were given, each once
 * @param metadata text, numbers and booleans by name, in the order of their names
 * @param active whether it counts: an inactive or archived fence is no duplicate of anything
 */
public record Geofence(
        GeofenceId id,
        WorkspaceId workspaceId,
        String name,
        Circle circle,
        @Nullable String address,
        Source source,
        List<Tag> tags,
        Map<String, Object> metadata,
        boolean active,
        boolean archived,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_NAME_LENGTH = 255;

    /** What a fence was made from. */
    public enum Source {
        ADDRESS
    }

    public Geofence {
        tags = List.copyOf(tags);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** What there is to know of it when only its place matters. */
    public Outline outline() {
        return new Outline(id, name, circle);
    }

    /** The same fence with these tags. */
    public Geofence tagged(List<Tag> newTags) {
        return new Geofence(
                id,
                workspaceId,
                name,
                circle,
                address,
                source,
                newTags,
                metadata,
                active,
                archived,
                createdAt,
                updatedAt);
    }

    /** A fence's name and place. */
    public record Outline(GeofenceId id, String name, Circle circle) {}
}
