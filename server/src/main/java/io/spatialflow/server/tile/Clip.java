package io.spatialflow.server.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Cuts off what lies beside a tile, so that a fence of a hundred kilometres does not weigh on each tile that it covers. */
final class Clip {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private Clip() {}

    /** @param margin what is left beside the tile on each side, in tile widths, so that no cut is seen */
    static Shape to(double margin, Shape shape) {
        Envelope frame = new Envelope(-margin, 1 + margin, -margin, 1 + margin);
        List<List<double[]>> left = new ArrayList<>();
        for (List<double[]> rings : shape.polygons()) {
            Polygon polygon = PLANE.createPolygon(
                    ring(rings.getFirst()),
                    rings.stream().skip(1).map(Clip::ring).toArray(LinearRing[]::new));
            if (frame.contains(polygon.getEnvelopeInternal())) {
                left.add(rings);
            } else if (frame.intersects(polygon.getEnvelopeInternal())) {
                Geometry cut = OverlayNGRobust.overlay(polygon, PLANE.toGeometry(frame), OverlayNG.INTERSECTION);
                collect(cut, left);
            }
        }
        return new Shape(left);
    }

    private static LinearRing ring(double[] ring) {
        Coordinate[] corners = new Coordinate[ring.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return PLANE.createLinearRing(corners);
    }

    private static void collect(Geometry cut, List<List<double[]>> polygons) {
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            if (cut.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<double[]> rings = new ArrayList<>();
                rings.add(numbers(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(numbers(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
    }

    private static double[] numbers(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] numbers = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            numbers[2 * i] = corners[i].x;
            numbers[2 * i + 1] = corners[i].y;
        }
        return numbers;
    }
}
