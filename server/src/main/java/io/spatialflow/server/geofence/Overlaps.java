package io.spatialflow.server.geofence;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;

/** Whether polygons of one drawing have some of their inside in common. Their edges may touch. */
final class Overlaps {

    private Overlaps() {}

    static void check(List<DrawnPolygon> polygons, Flaws flaws) {
        if (polygons.size() < 2) {
            return;
        }
        List<Geometry> shapes = polygons.stream()
                .map(polygon -> Plane.FACTORY.buildGeometry(polygon.cut().stream()
                        .map(piece -> Plane.geometry(piece, 0))
                        .toList()))
                .toList();
        for (int i = 1; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(shapes.get(i), shapes.get(j))) {
                    flaws.at(i, null, null, "it overlaps polygon " + (j + 1));
                }
            }
        }
    }

    private static boolean overlap(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return false;
        }
        IntersectionMatrix relation = one.relate(other);
        return relation.matches("T********");
    }
}
