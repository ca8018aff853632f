package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/** Polygons on the plane of longitude and latitude, where JTS can reckon with them. */
final class Plane {

    static final GeometryFactory FACTORY = new GeometryFactory();

    static final double ANTIMERIDIAN = 180;
    static final double TURN = 360;

    private Plane() {}

    /** Whether a point lies in one of the polygons or exactly on an edge. */
    static boolean holds(List<Polygon> polygons, Point point) {
        boolean onAntimeridian = Math.abs(point.longitude()) == ANTIMERIDIAN;
        return holds(polygons, point.longitude(), point.latitude())
                || (onAntimeridian && holds(polygons, -point.longitude(), point.latitude()));
    }

    private static boolean holds(List<Polygon> polygons, double longitude, double latitude) {
        RayCrossingCounter crossings = new RayCrossingCounter(new Coordinate(longitude, latitude));
        for (Polygon polygon : polygons) {
            polygon.rings().forEach(ring -> count(crossings, ring));
        }
        return crossings.getLocation() != Location.EXTERIOR;
    }

    private static void count(RayCrossingCounter crossings, Ring ring) {
        Coordinate start = coordinate(ring.points().getFirst(), 0);
        for (Point point : ring.points()) {
            Coordinate end = coordinate(point, 0);
            crossings.countSegment(start, end);
            start = end;
        }
    }

    /** The centre of gravity. Polygons on the two sides of the antimeridian are brought together first. */
    static Point centroid(List<Polygon> polygons) {
        boolean meetsFromWest = polygons.stream().anyMatch(polygon -> touches(polygon, ANTIMERIDIAN));
        List<Geometry> parts = new ArrayList<>();
        for (Polygon polygon : polygons) {
            boolean turned = meetsFromWest && touches(polygon, -ANTIMERIDIAN) && !touches(polygon, ANTIMERIDIAN);
            parts.add(geometry(polygon, turned ? TURN : 0));
        }
        Coordinate center = Centroid.getCentroid(FACTORY.buildGeometry(parts));
        return new Point(
                Math.clamp(center.y, -90, 90), center.x > ANTIMERIDIAN ? center.x - TURN : Math.max(center.x, -180));
    }

    /** Whether a polygon reaches a meridian with a point of its own. */
    static boolean touches(Polygon polygon, double longitude) {
        return polygon.shell().points().stream().anyMatch(point -> point.longitude() == longitude);
    }

    static Geometry geometry(Polygon polygon, double shift) {
        return FACTORY.createPolygon(
                ring(polygon.shell(), shift),
                polygon.holes().stream().map(hole -> ring(hole, shift)).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Ring ring, double shift) {
        return FACTORY.createLinearRing(
                ring.points().stream().map(point -> coordinate(point, shift)).toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(Point point, double shift) {
        return new Coordinate(point.longitude() + shift, point.latitude());
    }
}
