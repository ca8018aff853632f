package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Position;
import org.jspecify.annotations.Nullable;

/** What a file says where a feature lies. */
sealed interface Shape {

    /** Polygons. */
    record Drawn(Drawing drawing) implements Shape {}

    /**
     * A point, or a circle around it.
     *
     * @param radiusMeters null if the geometry itself has none
     */
    record Round(Position center, @Nullable Double radiusMeters) implements Shape {}

    /** Nothing that a fence can be made of. */
    record Unfit(Problem problem) implements Shape {}

    /** Something else than polygons and points. */
    static Shape unsupported(String message) {
        return new Unfit(new Problem("UNSUPPORTED_GEOMETRY", message));
    }

    /** Something that is not what it says it is. */
    static Shape broken(String message) {
        return new Unfit(new Problem("INVALID_GEOMETRY", message));
    }
}
