package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Cuts unrolled polygons at the antimeridian, and turns their rings the way RFC 7946 has them. */
final class Scissors {

    /** A cut's corners are reckoned, and come out a hair beside the antimeridian. */
    private static final double SNAP_DEGREES = 1e-9;

    private static final double DIGITS = 1e12;

    private Scissors() {}

    static List<Polygon> cut(org.locationtech.jts.geom.Polygon unrolled) {
        Envelope extent = unrolled.getEnvelopeInternal();
        if (extent.getMinX() >= -Plane.ANTIMERIDIAN && extent.getMaxX() <= Plane.ANTIMERIDIAN) {
            return List.of(polygon(unrolled, 0));
        }
        List<Polygon> pieces = new ArrayList<>();
        int last = (int) Math.floor((extent.getMaxX() + Plane.ANTIMERIDIAN) / Plane.TURN);
        for (int turn = (int) Math.floor((extent.getMinX() + Plane.ANTIMERIDIAN) / Plane.TURN); turn <= last; turn++) {
            Geometry within = unrolled.intersection(world(turn * Plane.TURN));
            for (Object piece : PolygonExtracter.getPolygons(within)) {
                pieces.add(polygon((org.locationtech.jts.geom.Polygon) piece, -turn * Plane.TURN));
            }
        }
        return pieces;
    }

    private static Geometry world(double middle) {
        return Plane.FACTORY.toGeometry(
                new Envelope(middle - Plane.ANTIMERIDIAN, middle + Plane.ANTIMERIDIAN, -90, 90));
    }

    private static Polygon polygon(org.locationtech.jts.geom.Polygon piece, double shift) {
        return new Polygon(
                ring(piece.getExteriorRing(), shift, true),
                IntStream.range(0, piece.getNumInteriorRing())
                        .mapToObj(i -> ring(piece.getInteriorRingN(i), shift, false))
                        .toList());
    }

    private static Ring ring(LinearRing ring, double shift, boolean counterclockwise) {
        boolean turn = org.locationtech.jts.algorithm.Orientation.isCCW(ring.getCoordinates()) != counterclockwise;
        List<Point> points = new ArrayList<>();
        for (Coordinate corner : (turn ? ring.reverse() : ring).getCoordinates()) {
            points.add(new Point(corner.y, shift == 0 ? corner.x : snapped(corner.x + shift)));
        }
        return new Ring(points);
    }

    /** Turning a longitude there and back loses its last digits: those below a tenth of a micrometre are no loss. */
    private static double snapped(double longitude) {
        return Plane.ANTIMERIDIAN - Math.abs(longitude) < SNAP_DEGREES
                ? Math.copySign(Plane.ANTIMERIDIAN, longitude)
                : Math.round(longitude * DIGITS) / DIGITS;
    }
}
