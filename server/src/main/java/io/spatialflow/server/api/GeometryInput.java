package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Flaw;
import io.spatialflow.server.geofence.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a {@link Geometry}, noting each position that is wrong. */
final class GeometryInput {

    static final List<String> TYPES = List.of("Polygon", "MultiPolygon", "Circle");

    private final Faults faults;

    private GeometryInput(Faults faults) {
        this.faults = faults;
    }

    /** The area of a member; null if there is none, or it has faults. */
    static @Nullable Area parse(Fields body, String name) {
        Fields geometry = body.optionalObject(name);
        if (geometry == null) {
            return null;
        }
        if (!geometry.mentions("type")) {
            body.faults().add(geometry.at("type"), "missing", "Field required");
            return null;
        }
        GeometryInput input = new GeometryInput(body.faults());
        return switch (geometry.optionalWord("type", TYPES)) {
            case "Circle" -> input.circle(geometry);
            case "MultiPolygon" -> input.polygons(geometry, true);
            default -> input.polygons(geometry, false);
        };
    }

    private @Nullable Area circle(Fields geometry) {
        Position center = requiredPosition(geometry, "center");
        double radius = geometry.requiredNumber("radius_meters");
        if (geometry.has("radius_meters") && !(radius > 0 && radius <= CircleArea.MAX_RADIUS_METERS)) {
            faults.add(
                    geometry.at("radius_meters"),
                    "out_of_range",
                    "Input should be greater than 0 and at most " + CircleArea.MAX_RADIUS_METERS);
        }
        Point point = center == null ? null : point(geometry.at("center"), center, faults);
        return point == null || !faults.none() ? null : CircleArea.of(point, radius);
    }

    /** A position that must be there; null if it is not, or is none. */
    static @Nullable Position requiredPosition(Fields object, String name) {
        JsonNode value = object.value(name);
        if (value == null) {
            object.faults().add(object.at(name), "missing", "Field required: [longitude, latitude]");
            return null;
        }
        return new GeometryInput(object.faults()).position(value, object.at(name));
    }

    /** The point at a position; null, with a fault, if there is none on Earth. */
    static @Nullable Point point(Location at, Position position, Faults faults) {
        if (!Point.isValid(position.latitude(), position.longitude())) {
            faults.add(at, "out_of_range", "Longitude should be -180 to 180, latitude -90 to 90");
            return null;
        }
        return new Point(position.latitude(), position.longitude());
    }

    private @Nullable Area polygons(Fields geometry, boolean several) {
        JsonNode coordinates = geometry.value("coordinates");
        Location at = geometry.at("coordinates");
        if (coordinates == null) {
            faults.add(at, "missing", "Field required");
            return null;
        }
        List<List<List<Position>>> polygons =
                several ? list(coordinates, at, this::rings) : List.of(rings(coordinates, at));
        if (!faults.none()) {
            return null;
        }
        return switch (new Drawing(polygons).check()) {
            case Drawing.Outcome.Sound sound -> sound.area();
            case Drawing.Outcome.Flawed flawed -> {
                flawed.flaws().forEach(flaw -> faults.add(place(at, flaw, several), "geometry", flaw.message()));
                yield null;
            }
        };
    }

    private static Location place(Location coordinates, Flaw flaw, boolean several) {
        Location at = several ? coordinates.to(flaw.polygon()) : coordinates;
        if (flaw.ring() == null) {
            return coordinates;
        }
        Location ring = at.to(flaw.ring());
        return flaw.vertex() == null ? ring : ring.to(flaw.vertex());
    }

    private List<List<Position>> rings(JsonNode polygon, Location at) {
        return list(polygon, at, (ring, ringAt) -> list(ring, ringAt, this::position));
    }

    private <T> List<T> list(JsonNode array, Location at, BiFunction<JsonNode, Location, T> element) {
        if (!array.isArray()) {
            faults.add(at, "list_type", "Input should be a valid list");
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        for (JsonNode node : array.values()) {
            elements.add(element.apply(node, at.to(elements.size())));
        }
        return elements;
    }

    /** Longitude and latitude; an altitude is ignored (RFC 7946, section 3.1.1). */
    private Position position(JsonNode array, Location at) {
        boolean isPosition = array.isArray() && array.size() >= 2 && array.size() <= 3;
        for (JsonNode number : array.values()) {
            isPosition &= number.isNumber() && Double.isFinite(number.doubleValue());
        }
        if (!isPosition) {
            faults.add(at, "position", "Input should be a position: [longitude, latitude]");
            return new Position(0, 0);
        }
        return new Position(array.get(0).doubleValue(), array.get(1).doubleValue());
    }
}
