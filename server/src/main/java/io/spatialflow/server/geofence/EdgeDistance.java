package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;
import java.util.Iterator;

/**
 * The distance from a point to the nearest of many edges, each straight in longitude and latitude: on the ground such an
 * edge is a curve. It is replaced by straight lines through space that lie as near to it as matters: an edge is halved
 * until the line between its ends can't be off by more than a ten-thousandth of its distance. A curve x(t), 0 &lt;= t &lt;=
 * 1, is at most max|x''|/8 from the line between its ends (the error of linear interpolation). Right at poles and across
 * the antimeridian, because space has neither. Not for several threads.
 */
final class EdgeDistance {

    private static final double RELATIVE_ERROR = 1e-4;
    private static final double ABSOLUTE_ERROR_METERS = 1e-7;

    /** Above every radius of curvature of the ellipsoid. */
    private static final double LARGEST_RADIUS_METERS = 6_400_000;

    private final Spot from;
    private double bestChord = Double.MAX_VALUE;

    EdgeDistance(Point from) {
        this.from = Spot.of(from);
    }

    /** Considers the edges of a ring. */
    void include(Ring ring) {
        Iterator<Point> points = ring.points().iterator();
        Spot start = Spot.of(points.next());
        while (points.hasNext()) {
            Spot end = Spot.of(points.next());
            include(start, end);
            start = end;
        }
    }

    private void include(Spot start, Spot end) {
        double distance = from.distanceToLine(start, end);
        double error = largestError(start, end);
        if (distance - error >= bestChord) {
            return;
        }
        if (error <= Math.max(ABSOLUTE_ERROR_METERS, distance * RELATIVE_ERROR)) {
            bestChord = Math.min(bestChord, distance);
            return;
        }
        Spot middle = Spot.between(start, end);
        boolean startFirst = from.distanceToLine(start, middle) <= from.distanceToLine(middle, end);
        include(startFirst ? start : middle, startFirst ? middle : end);
        include(startFirst ? middle : start, startFirst ? end : middle);
    }

    private static double largestError(Spot start, Spot end) {
        double latitudes = Math.abs(end.phi() - start.phi());
        double longitudes = Math.abs(end.lambda() - start.lambda());
        double nearestToEquator =
                start.phi() * end.phi() <= 0 ? 0 : Math.min(Math.abs(start.phi()), Math.abs(end.phi()));
        double bend = latitudes * latitudes
                + 2 * latitudes * longitudes
                + longitudes * longitudes * Math.cos(nearestToEquator);
        return LARGEST_RADIUS_METERS * bend / 8;
    }

    /** Along the surface. */
    double meters() {
        double diameter = 2 * Spot.MEAN_RADIUS_METERS;
        return diameter * Math.asin(Math.min(1, bestChord / diameter));
    }
}
