package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * A closed line of edges that are straight in longitude and latitude (RFC 7946, section 3.1.1).
 *
 * @param points at least four; the last is the first
 */
public record Ring(List<Point> points) {

    private static final int FEWEST_POINTS = 4;

    /** @throws IllegalArgumentException if it has too few points, or is not closed */
    public Ring {
        points = List.copyOf(points);
        if (points.size() < FEWEST_POINTS || !points.getFirst().equals(points.getLast())) {
            throw new IllegalArgumentException("a ring has four points or more, and ends where it began");
        }
    }
}
