package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * Where a street runs, or a stretch of it, for a map.
 *
 * @param points at least two; none is more than half a turn of longitude from the one before
 * @param isSurveyed whether the publisher gives the line itself; otherwise it is what its houses tell: a line along their
 *     middle, some metres beside the road perhaps
 */
public record StreetLine(List<Point> points, boolean isSurveyed) {

    /** @throws IllegalArgumentException if there are less than two points */
    public StreetLine {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line has two points at least");
        }
    }
}
