package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boxes of polygons: one east of the antimeridian, one west of it, or one where they do not reach it. */
final class PolygonBoxes {

    /** A tenth of a millimetre: an edge that is one with its box's must not fall out of it by rounding. */
    private static final double MARGIN_DEGREES = 1e-9;

    private PolygonBoxes() {}

    static List<Box> of(List<Polygon> polygons) {
        boolean reachesFromWest = reaches(polygons, Plane.ANTIMERIDIAN);
        boolean reachesFromEast = reaches(polygons, -Plane.ANTIMERIDIAN);
        if (reachesFromWest && reachesFromEast) {
            // What starts at -180 and ends before 180 has a box of its own, so that the other does not span the world.
            return Stream.of(true, false)
                    .map(eastOf -> polygons.stream()
                            .filter(polygon -> startsAtAntimeridian(polygon) == eastOf)
                            .toList())
                    .filter(part -> !part.isEmpty())
                    .map(PolygonBoxes::around)
                    .toList();
        }
        Box box = around(polygons);
        if (reachesFromWest || reachesFromEast) {
            // The antimeridian has two names. A point on it may be asked for by the other one.
            double west = reachesFromWest ? -Plane.ANTIMERIDIAN : Plane.ANTIMERIDIAN - MARGIN_DEGREES;
            return List.of(box, new Box(box.south(), west, box.north(), west + MARGIN_DEGREES));
        }
        return List.of(box);
    }

    private static boolean reaches(List<Polygon> polygons, double longitude) {
        return polygons.stream().anyMatch(polygon -> Plane.touches(polygon, longitude));
    }

    private static boolean startsAtAntimeridian(Polygon polygon) {
        return Plane.touches(polygon, -Plane.ANTIMERIDIAN) && !Plane.touches(polygon, Plane.ANTIMERIDIAN);
    }

    private static Box around(List<Polygon> polygons) {
        List<Point> points = polygons.stream()
                .flatMap(polygon -> polygon.shell().points().stream())
                .toList();
        DoubleSummaryStatistics latitudes = points.stream().collect(Collectors.summarizingDouble(Point::latitude));
        DoubleSummaryStatistics longitudes = points.stream().collect(Collectors.summarizingDouble(Point::longitude));
        return new Box(
                Math.max(latitudes.getMin() - MARGIN_DEGREES, -90),
                Math.max(longitudes.getMin() - MARGIN_DEGREES, -180),
                Math.min(latitudes.getMax() + MARGIN_DEGREES, 90),
                Math.min(longitudes.getMax() + MARGIN_DEGREES, 180));
    }
}
