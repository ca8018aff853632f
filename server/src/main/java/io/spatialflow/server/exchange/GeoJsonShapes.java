package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the geometry of one GeoJSON feature. */
final class GeoJsonShapes {

    private static final String NOT_A_POSITION = "a position is [longitude, latitude], not ";

    private String flaw = "";

    Shape shape(JsonNode geometry) {
        if (!geometry.isObject()) {
            return Shape.unsupported(
                    geometry.isNull() || geometry.isMissingNode()
                            ? "it has no geometry"
                            : "its geometry should be an object, not " + kindOf(geometry));
        }
        Shape shape = ofType(geometry);
        return flaw.isEmpty() ? shape : Shape.broken(flaw);
    }

    private Shape ofType(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> new Shape.Drawn(new Drawing(List.of(rings(coordinates))));
            case "MultiPolygon" -> new Shape.Drawn(new Drawing(list(coordinates, this::rings)));
            case "Point" -> new Shape.Round(position(coordinates), null);
            case "Circle" -> circle(geometry);
            case "GeometryCollection" -> collection(geometry.path("geometries"));
            default ->
                Shape.unsupported(
                        "a geofence is made of a Polygon, MultiPolygon, Circle or Point, not of " + typeOf(geometry));
        };
    }

    private Shape circle(JsonNode geometry) {
        JsonNode radius = geometry.path("radius_meters");
        if (!radius.isNumber()) {
            note("a Circle has a number \"radius_meters\", not " + kindOf(radius));
        }
        return new Shape.Round(position(geometry.path("center")), radius.asDouble(0));
    }

    /** One of polygons only is a MultiPolygon in other words. */
    private Shape collection(JsonNode geometries) {
        List<List<List<Position>>> polygons = new ArrayList<>();
        for (JsonNode geometry : geometries.values()) {
            if (!(ofType(geometry) instanceof Shape.Drawn drawn)) {
                return Shape.unsupported("its GeometryCollection has something else than polygons: " + typeOf(geometry)
                        + ". Make a feature of each");
            }
            polygons.addAll(drawn.drawing().polygons());
        }
        return polygons.isEmpty()
                ? Shape.unsupported("its GeometryCollection is empty")
                : new Shape.Drawn(new Drawing(polygons));
    }

    private List<List<Position>> rings(JsonNode polygon) {
        return list(polygon, ring -> list(ring, this::position));
    }

    private <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        if (!array.isArray()) {
            note("its coordinates should be lists, not " + kindOf(array));
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode node : array.values()) {
            elements.add(element.apply(node));
        }
        return elements;
    }

    /** Longitude and latitude; what comes after them is ignored (RFC 7946, section 3.1.1). */
    private Position position(JsonNode array) {
        if (!array.isArray() || array.size() < 2) {
            note(NOT_A_POSITION + kindOf(array));
            return new Position(0, 0);
        }
        JsonNode longitude = array.get(0);
        JsonNode latitude = array.get(1);
        if (!longitude.isNumber() || !latitude.isNumber()) {
            note(NOT_A_POSITION + Excerpt.of(array.toString()));
            return new Position(0, 0);
        }
        return new Position(longitude.doubleValue(), latitude.doubleValue());
    }

    /** The first is told. */
    private void note(String what) {
        if (flaw.isEmpty()) {
            flaw = what;
        }
    }

    static String typeOf(JsonNode object) {
        JsonNode type = object.path("type");
        return type.isString() ? "a " + Excerpt.of(type.stringValue()) : "something without a \"type\"";
    }

    static String kindOf(JsonNode node) {
        return node.isMissingNode()
                ? "nothing"
                : node.getNodeType().name().toLowerCase(Locale.ROOT) + " " + Excerpt.of(node.toString());
    }
}
