package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    /** Token by token: arrays in arrays would be made of each, only to be thrown away. */
    static PolygonArea read(String column) {
        try (JsonParser json = JSON.createParser(column)) {
            json.nextToken();
            return new PolygonArea(list(json, PolygonColumn::polygon));
        }
    }

    private static Polygon polygon(JsonParser json) {
        List<Ring> rings = list(json, ring -> new Ring(list(ring, PolygonColumn::point)));
        return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
    }

    private static Point point(JsonParser json) {
        json.nextToken();
        double longitude = json.getDoubleValue();
        json.nextToken();
        double latitude = json.getDoubleValue();
        json.nextToken();
        return new Point(latitude, longitude);
    }

    /** The array that begins here; afterwards the parser is at its end. */
    private static <T> List<T> list(JsonParser json, Function<JsonParser, T> element) {
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.apply(json));
        }
        return elements;
    }
}
