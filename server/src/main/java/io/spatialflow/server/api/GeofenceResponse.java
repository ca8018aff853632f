package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Tag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fence. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "GeofenceResponse", description = "A geofence.")
record GeofenceResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CircleGeometry geometry,

        @Schema(
                allowableValues = {"Polygon", "MultiPolygon", "Circle"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String geometryType,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Double radiusMeters,

        @Schema(
                description = "Text, numbers and booleans by name. What a geocoded fence's place rests on is here,"
                        + " under names that begin with `geocode_`.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Object> metadata,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("is_active")
        Boolean active,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String createdAt,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String updatedAt,

        @Schema(
                allowableValues = {"draw", "address", "building"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String source,

        @Schema(
                description = "As entered.",
                types = {"string", "null"})
        @Nullable
        String address,

        @Schema(types = {"integer", "null"}) @Nullable Integer bufferMeters,

        @Schema(description = "The centre: longitude, latitude.", requiredMode = Schema.RequiredMode.REQUIRED)
        List<Double> point,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean archived,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> tags) {

    static GeofenceResponse of(Geofence geofence) {
        CircleGeometry geometry = CircleGeometry.of(geofence.circle());
        return new GeofenceResponse(
                geofence.id().toString(),
                geofence.name(),
                geometry,
                geometry.type(),
                geometry.radiusMeters(),
                geofence.metadata(),
                geofence.active(),
                geofence.createdAt().toString(),
                geofence.updatedAt().toString(),
                geofence.source().name().toLowerCase(Locale.ROOT),
                geofence.address(),
                (int) geofence.circle().radius().meters(),
                geometry.center(),
                geofence.archived(),
                geofence.tags().stream().map(Tag::name).toList());
    }
}
