package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.PointTest;
import io.spatialflow.server.geofence.Position;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A point to be tested, as the description of the API has it; {@link Asked} is what was read. */
@Schema(
        name = "TestPointRequest",
        description = "A point: `lat` and `lng`; or `point` with these; or a GeoJSON Point as `geometry` or as the body"
                + " itself.")
record TestPointRequest(
        @Schema(description = "Degrees north, -90 to 90.") @Nullable
        Double lat,

        @Schema(description = "Degrees east, -180 to 180.") @Nullable
        Double lng,

        @Nullable TestPointCoordinate point,
        @Nullable GeoJsonPoint geometry,

        @Schema(
                description = "Of a body that is a GeoJSON Point.",
                allowableValues = {"Point"})
        @Nullable
        String type,

        @ArraySchema(arraySchema = @Schema(description = "Of a body that is a GeoJSON Point: longitude, latitude."))
        @Nullable
        List<Double> coordinates,

        @Schema(
                description = "How many of the nearest to tell.",
                minimum = "1",
                maximum = "" + PointTest.MAX_LIMIT,
                defaultValue = "" + PointTest.DEFAULT_LIMIT,
                types = {"integer", "null"})
        @Nullable
        Integer limit) {

    /** What was asked for. */
    record Asked(Point point, int limit) {}

    /** @throws ApiProblem 422 with every fault of the body */
    static Asked parse(JsonNode json) {
        Faults faults = new Faults();
        Fields body = Fields.of(json, Location.BODY, faults);
        int limit = body.optionalInt("limit", 1, PointTest.MAX_LIMIT, PointTest.DEFAULT_LIMIT);
        Point point = point(body);
        faults.throwIfAny();
        return new Asked(Objects.requireNonNull(point), limit);
    }

    private static @Nullable Point point(Fields body) {
        Fields geometry = body.optionalObject("geometry");
        if (geometry != null) {
            return geoJson(geometry);
        }
        Fields point = body.optionalObject("point");
        Fields holder = point == null ? body : point;
        return holder.has("type") || holder.has("coordinates") ? geoJson(holder) : latLng(holder);
    }

    private static @Nullable Point geoJson(Fields geometry) {
        if (geometry.mentions("type")) {
            geometry.optionalWord("type", List.of("Point"));
        } else {
            geometry.faults().add(geometry.at("type"), "missing", "Field required");
        }
        Position position = GeometryInput.requiredPosition(geometry, "coordinates");
        return position == null ? null : GeometryInput.point(geometry.at("coordinates"), position, geometry.faults());
    }

    private static @Nullable Point latLng(Fields holder) {
        double latitude = holder.requiredNumber("lat");
        double longitude = holder.requiredNumber("lng");
        inRange(holder, "lat", latitude, 90);
        inRange(holder, "lng", longitude, 180);
        return holder.faults().none() ? new Point(latitude, longitude) : null;
    }

    private static void inRange(Fields holder, String name, double value, int most) {
        if (Math.abs(value) > most) {
            holder.faults().add(holder.at(name), "out_of_range", "Input should be -" + most + " to " + most);
        }
    }
}
