package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.NewGeofence;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Webhook;
import io.spatialflow.server.geofence.WebhookRules;
import io.spatialflow.server.geofence.Where;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A new fence, as the description of the API has it; {@link #parse} reads it. Other members are ignored. */
@Schema(
        name = "CreateGeofenceRequest",
        description = "A new geofence: with a `geometry`, or with `source` `address` and an `address` to be geocoded.")
record CreateGeofenceRequest(
        @Schema(minLength = 1, maxLength = Profile.MAX_NAME_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(
                maxLength = Profile.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(description = "Required, unless an address is to be geocoded.") @Nullable
        Geometry geometry,

        @Schema(
                description = "`address`: geocode the address, unless there is a geometry too. By default `draw`, or"
                        + " `address` if there is no geometry.",
                allowableValues = {"draw", "address", "building"},
                types = {"string", "null"})
        @Nullable
        String source,

        @Schema(
                maxLength = Origin.MAX_ADDRESS_LENGTH,
                types = {"string", "null"})
        @Nullable
        String address,

        @Schema(
                description = "Radius around a geocoded address, in metres.",
                minimum = "1",
                maximum = "" + CircleArea.MAX_BUFFER_METERS,
                defaultValue = "" + CircleArea.DEFAULT_BUFFER_METERS,
                types = {"integer", "null"})
        @Nullable
        Integer bufferMeters,

        @Schema(
                description = "Anything, as an object of at most 16384 characters of JSON.",
                types = {"object", "null"})
        @Nullable
        Map<String, Object> metadata,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /",
                                types = {"array", "null"}),
                schema = @Schema(type = "string"))
        @Nullable
        List<String> tags,

        @Schema(
                description = "The group it is in, made on first use.",
                maxLength = Group.MAX_NAME_LENGTH,
                types = {"string", "null"})
        @Nullable
        String groupName,

        @Schema(
                description = "https or http, on the public Internet.",
                maxLength = WebhookRules.MAX_LENGTH,
                types = {"string", "null"})
        @Nullable
        String webhookUrl,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Such as `enter` and `exit`; none: all.",
                                types = {"array", "null"}),
                schema = @Schema(type = "string"))
        @Nullable
        List<String> webhookEvents,

        @Schema(description = "Make it even if there is one already.", defaultValue = "false")
        Boolean confirmDuplicate) {

    /** @throws ApiProblem 422 with every fault of the body */
    static NewGeofence parse(JsonNode json, WebhookRules webhookRules) {
        Faults faults = new Faults();
        Fields body = Fields.of(json, Location.BODY, faults);
        GeofenceMembers members = new GeofenceMembers(body, webhookRules);
        List<Tag> tags = members.tags();
        Map<String, @Nullable Object> metadata = MetadataInput.parse(body, "metadata");
        Profile profile = new Profile(
                body.requiredLabel("name", Profile.MAX_NAME_LENGTH),
                body.optionalText("description", Profile.MAX_DESCRIPTION_LENGTH),
                tags == null ? List.of() : tags,
                metadata == null ? Map.of() : metadata);
        Where where = where(body, members);
        String groupName = GeofenceMembers.groupName(body.optionalText("group_name", Group.MAX_NAME_LENGTH));
        List<String> events = members.webhookEvents();
        Webhook webhook = new Webhook(members.webhookUrl(), events == null ? List.of() : events);
        boolean confirmDuplicate = body.optionalBoolean("confirm_duplicate");
        faults.throwIfAny();
        return new NewGeofence(profile, Objects.requireNonNull(where), groupName, webhook, confirmDuplicate);
    }

    /** Null if there is a fault. */
    private static @Nullable Where where(Fields body, GeofenceMembers members) {
        Area area = GeometryInput.parse(body, "geometry");
        Origin.Source source = members.source();
        String address = body.optionalText("address", Origin.MAX_ADDRESS_LENGTH);
        int buffer =
                body.optionalInt("buffer_meters", 1, CircleArea.MAX_BUFFER_METERS, CircleArea.DEFAULT_BUFFER_METERS);
        boolean fromAddress = source == Origin.Source.ADDRESS || (source == null && !body.has("geometry"));
        if (fromAddress && (address == null || address.isBlank())) {
            body.faults()
                    .add(
                            body.at(source == null ? "geometry" : "address"),
                            "missing",
                            "Field required: a geometry, or an address with source address");
            return null;
        }
        if (fromAddress && !body.has("geometry")) {
            return new Where.Around(Objects.requireNonNull(address), buffer);
        }
        if (!body.has("geometry")) {
            body.faults().add(body.at("geometry"), "missing", "Field required");
        } else if (fromAddress && area != null && !(area instanceof CircleArea)) {
            body.faults()
                    .add(body.at("source"), "value_error", "A polygon is not made from an address: draw or building");
        }
        return area == null || !body.faults().none()
                ? null
                : new Where.There(area, new Origin(source == null ? Origin.Source.DRAW : source, address));
    }
}
