package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Houses of a street that stand in a row, in the order of their numbers, in metres on a plane.
 *
 * @param spacing from one house to the next, usually; zero if that is not known
 */
record HouseRow(Plane plane, List<Stand> stands, double spacing) {

    /** A house's place in its series of numbers and on the plane. */
    record Stand(int value, double x, double y) {

        double metersTo(Stand other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** A plane that touches the Earth at a point; good for a town. */
    record Plane(double latitude, double longitude) {

        private static final double METERS_PER_DEGREE = 111_195;

        /** At the poles nobody lives, but nothing may be divided by zero there. */
        private static final double LEAST_COSINE = 1e-3;

        private double metersPerDegreeEast() {
            return METERS_PER_DEGREE * Math.max(LEAST_COSINE, Math.cos(Math.toRadians(latitude)));
        }

        Stand stand(HouseNumber.Rank rank, Point point) {
            return new Stand(
                    rank.value(),
                    (point.longitude() - longitude) * metersPerDegreeEast(),
                    (point.latitude() - latitude) * METERS_PER_DEGREE);
        }

        Point point(Stand stand) {
            return new Point(
                    Math.clamp(latitude + stand.y / METERS_PER_DEGREE, -90, 90),
                    Math.clamp(longitude + stand.x / metersPerDegreeEast(), -180, 180));
        }
    }

    /** Where its houses stand. */
    List<Point> points() {
        List<Point> points = new ArrayList<>(stands.size());
        stands.forEach(stand -> points.add(plane.point(stand)));
        return points;
    }
}
