package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Tag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fence. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "GeofenceResponse", description = "A geofence.")
record GeofenceResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,

        @Schema(types = {"string", "null"}) @Nullable String description,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Geometry geometry,

        @Schema(
                allowableValues = {"Polygon", "MultiPolygon", "Circle"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String geometryType,

        @Schema(
                description = "Of a circle.",
                types = {"number", "null"})
        @Nullable
        Double radiusMeters,

        @Schema(
                description = "Whom to tell when something enters or leaves.",
                types = {"string", "null"})
        @Nullable
        String webhookUrl,

        @Schema(description = "Of which events; none: of all.", requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> webhookEvents,

        @Schema(
                description = "What a geocoded fence's place rests on is here, under names that begin with `geocode_`.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, @Nullable Object> metadata,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("is_active")
        Boolean active,

        @Schema(
                format = "uuid",
                types = {"string", "null"})
        @Nullable
        String groupId,

        @Schema(types = {"string", "null"}) @Nullable String groupName,

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

        @Schema(
                description = "The radius, if the fence was made from an address.",
                types = {"integer", "null"})
        @Nullable
        Integer bufferMeters,

        @Schema(
                description = "The geocoded address or the centre, or the centre of gravity: longitude, latitude.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<Double> point,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean archived,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> tags) {

    static GeofenceResponse of(Geofence geofence) {
        Geometry geometry = Geometry.of(geofence.area());
        Group group = geofence.group();
        return new GeofenceResponse(
                geofence.id().toString(),
                geofence.name(),
                geofence.profile().description(),
                geometry,
                geometry.type(),
                geometry.radiusMeters(),
                geofence.webhook().url(),
                geofence.webhook().events(),
                geofence.profile().metadata(),
                geofence.status().active(),
                group == null ? null : group.id().toString(),
                group == null ? null : group.name(),
                geofence.createdAt().toString(),
                geofence.updatedAt().toString(),
                geofence.origin().source().wireName(),
                geofence.origin().address(),
                geofence.bufferMeters(),
                Geometry.position(geofence.area().centroid()),
                geofence.status().archived(),
                geofence.tags().stream().map(Tag::name).toList());
    }
}
