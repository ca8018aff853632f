package io.spatialflow.server.geofence;

import java.util.List;
import java.util.stream.Stream;

/**
 * What lies inside of a ring and outside of the holes in it.
 *
 * @param shell counterclockwise
 * @param holes clockwise, inside the shell and apart from each other
 */
public record Polygon(Ring shell, List<Ring> holes) {

    public Polygon {
        holes = List.copyOf(holes);
    }

    /** The shell, then the holes, as GeoJSON has them. */
    public Stream<Ring> rings() {
        return Stream.concat(Stream.of(shell), holes.stream());
    }
}
