package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * One polygon or several that have no inside in common. None crosses the antimeridian: what does is cut there (RFC 7946,
 * section 3.1.9). People's polygons become one through a {@link Drawing}, which checks them; to make one from others than
 * those is for who kept it.
 *
 * @param polygons at least one
 */
public record PolygonArea(List<Polygon> polygons) implements Area {

    public static final int MAX_VERTICES = 500;

    /**
     * What a point may lie beyond the edge and still count as on it, as with circles: far above the rounding of a computed
     * coordinate, far below anything that can be surveyed.
     */
    private static final double EDGE_TOLERANCE_METERS = 1e-6;

    /** @throws IllegalArgumentException if there are no polygons */
    public PolygonArea {
        polygons = List.copyOf(polygons);
        if (polygons.isEmpty()) {
            throw new IllegalArgumentException("an area of polygons has at least one");
        }
    }

    @Override
    public boolean contains(Point point) {
        return Plane.holds(polygons, point) || metersToEdge(point) <= EDGE_TOLERANCE_METERS;
    }

    @Override
    public Length distanceTo(Point point) {
        double meters = Plane.holds(polygons, point) ? 0 : metersToEdge(point);
        return Length.ofMeters(meters <= EDGE_TOLERANCE_METERS ? 0 : meters);
    }

    private double metersToEdge(Point point) {
        EdgeDistance nearest = new EdgeDistance(point);
        for (Polygon polygon : polygons) {
            polygon.rings().forEach(nearest::include);
        }
        return nearest.meters();
    }

    @Override
    public Point centroid() {
        return Plane.centroid(polygons);
    }

    @Override
    public List<Box> boxes() {
        return PolygonBoxes.of(polygons);
    }
}
