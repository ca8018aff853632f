package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An area as GeoJSON has it (RFC 7946), or a circle in its manner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Geometry",
        description =
                "A polygon or several as in GeoJSON (RFC 7946), or a circle in its manner. Positions are longitude,"
                        + " latitude.")
record Geometry(
        @Schema(
                allowableValues = {"Polygon", "MultiPolygon", "Circle"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Of a `Polygon` its rings, of a `MultiPolygon` the rings of each; of a ring"
                                                + " its positions."))
        @Nullable
        List<?> coordinates,

        @ArraySchema(arraySchema = @Schema(description = "Of a `Circle`.")) @Nullable
        List<Double> center,

        @Schema(description = "Of a `Circle`: above 0, at most 100000.") @Nullable
        Double radiusMeters) {

    static Geometry of(Area area) {
        return switch (area) {
            case CircleArea circle -> new Geometry("Circle", null, position(circle.center()), circle.radiusMeters());
            case PolygonArea polygons
            when polygons.polygons().size() == 1 ->
                new Geometry("Polygon", rings(polygons.polygons().getFirst()), null, null);
            case PolygonArea polygons ->
                new Geometry(
                        "MultiPolygon",
                        polygons.polygons().stream().map(Geometry::rings).toList(),
                        null,
                        null);
        };
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        return polygon.rings()
                .map(ring -> ring.points().stream().map(Geometry::position).toList())
                .toList();
    }

    static List<Double> position(Point point) {
        return List.of(point.longitude(), point.latitude());
    }
}
