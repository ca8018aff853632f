package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Ring;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A column that holds polygons as the coordinates of a GeoJSON MultiPolygon. */
final class PolygonColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PolygonColumn() {}

    static String write(PolygonArea area) {
        return JSON.writeValueAsString(
                area.polygons().stream().map(PolygonColumn::numbers).toArray(double[][][][]::new));
    }

    private static double[][][] numbers(Polygon polygon) {
        return polygon.rings()
                .map(ring -> ring.points().stream()
                        .map(point -> new double[] {point.longitude(), point.latitude()})
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    static PolygonArea read(String column) {
        return new PolygonArea(Arrays.stream(JSON.readValue(column, double[][][][].class))
                .map(PolygonColumn::polygon)
                .toList());
    }

    private static Polygon polygon(double[][][] numbers) {
        List<Ring> rings = Arrays.stream(numbers)
                .map(ring -> new Ring(Arrays.stream(ring)
                        .map(point -> new Point(point[1], point[0]))
                        .toList()))
                .toList();
        return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
    }
}
