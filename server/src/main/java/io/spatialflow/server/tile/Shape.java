package io.spatialflow.server.tile;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An area on a tile: of each polygon the rings, of each ring x, y, x, y and so on, in tile widths from the upper left corner.
 * Rings end where they began.
 */
record Shape(List<List<double[]>> polygons) {

    private static final double TURN = 360;

    /** A bend between two corners of a circle is a quarter of a pixel of a tile of 256 at the most. */
    private static final double TOLERANCE = 0.25 / 256;

    private static final int FEWEST_CORNERS = 12;
    private static final int MOST_CORNERS = 96;

    /**
     * Those of the area's copies that reach the tile. The map is a cylinder cut open: what crosses the antimeridian is there
     * twice, once at either end.
     *
     * @param margin how much beside the tile counts as it, in tile widths
     */
    static Stream<Shape> on(TileAddress tile, Area area, double margin) {
        List<List<List<Point>>> unrolled = unrolled(tile, area);
        return Stream.of(0.0, -TURN, TURN)
                .map(shift -> projected(tile, unrolled, shift))
                .filter(shape -> shape.reaches(margin));
    }

    private static List<List<List<Point>>> unrolled(TileAddress tile, Area area) {
        return switch (area) {
            case CircleArea circle -> List.of(List.of(corners(tile, circle)));
            case PolygonArea polygons ->
                polygons.polygons().stream()
                        .map(polygon -> polygon.rings().map(Ring::points).toList())
                        .toList();
        };
    }

    private static List<Point> corners(TileAddress tile, CircleArea circle) {
        Point center = circle.center();
        double top = Mercator.y(center.towards(0, circle.circle().radius()).latitude());
        double radius = Math.abs(tile.down(Mercator.y(center.latitude())) - tile.down(top));
        int count = corners(radius);
        List<Point> corners = new ArrayList<>(count + 1);
        Length meters = circle.circle().radius();
        for (int i = 0; i < count; i++) {
            corners.add(center.towards(TURN * i / count, meters));
        }
        corners.add(corners.getFirst());
        return corners;
    }

    private static int corners(double radius) {
        double bend = radius <= TOLERANCE ? Math.PI : 2 * Math.acos(1 - TOLERANCE / radius);
        return Math.clamp((int) Math.ceil(2 * Math.PI / bend), FEWEST_CORNERS, MOST_CORNERS);
    }

    private static Shape projected(TileAddress tile, List<List<List<Point>>> polygons, double shift) {
        return new Shape(polygons.stream()
                .map(rings ->
                        rings.stream().map(ring -> ring(tile, ring, shift)).toList())
                .toList());
    }

    /** Each point as near to the one before as it can be, whatever side of the antimeridian it has its name from. */
    private static double[] ring(TileAddress tile, List<Point> points, double shift) {
        double[] ring = new double[2 * points.size()];
        double longitude = points.getFirst().longitude();
        for (int i = 0; i < points.size(); i++) {
            longitude += Math.IEEEremainder(points.get(i).longitude() - longitude, TURN);
            ring[2 * i] = tile.across(Mercator.x(longitude + shift));
            ring[2 * i + 1] = tile.down(Mercator.y(points.get(i).latitude()));
        }
        return ring;
    }

    private boolean reaches(double margin) {
        Extent extent = extent();
        return extent.west <= 1 + margin
                && extent.east >= -margin
                && extent.north <= 1 + margin
                && extent.south >= -margin;
    }

    Extent extent() {
        Extent extent = new Extent();
        polygons.forEach(rings -> extent.include(rings.getFirst()));
        return extent;
    }

    /** The smallest box around a shape, in tile widths. */
    static final class Extent {
        private double west = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double north = Double.POSITIVE_INFINITY;
        private double south = Double.NEGATIVE_INFINITY;

        private void include(double[] ring) {
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                north = Math.min(north, ring[i + 1]);
                south = Math.max(south, ring[i + 1]);
            }
        }

        double size() {
            return Math.max(east - west, south - north);
        }

        double middleX() {
            return (west + east) / 2;
        }

        double middleY() {
            return (north + south) / 2;
        }
    }
}
