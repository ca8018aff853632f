package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.GeofenceEdit;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Patch;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.WebhookRules;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to become of a fence, as the description of the API has it; {@link #parse} reads it. */
@Schema(
        name = "UpdateGeofenceRequest",
        description = "What is to become of a geofence. What is absent stays as it is. A null takes the description,"
                + " address, group or webhook away, and else leaves things as they are.")
record UpdateGeofenceRequest(
        @Schema(
                minLength = 1,
                maxLength = Profile.MAX_NAME_LENGTH,
                types = {"string", "null"})
        @Nullable
        String name,

        @Schema(
                maxLength = Profile.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(description = "One that differs from the present one makes a fence from an address a drawn one.")
        @Nullable
        Geometry geometry,

        @Schema(
                allowableValues = {"draw", "address", "building"},
                types = {"string", "null"})
        @Nullable
        String source,

        @Schema(
                description = "Of a fence from an address: geocoded again if it differs.",
                maxLength = Origin.MAX_ADDRESS_LENGTH,
                types = {"string", "null"})
        @Nullable
        String address,

        @Schema(
                description = "Of a fence from an address: its radius; nothing is geocoded.",
                minimum = "1",
                maximum = "" + CircleArea.MAX_BUFFER_METERS,
                types = {"integer", "null"})
        @Nullable
        Integer bufferMeters,

        @Schema(
                description = "All of it: what is not named is gone.",
                types = {"object", "null"})
        @Nullable
        Map<String, Object> metadata,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "All of them.",
                                types = {"array", "null"}),
                schema = @Schema(type = "string"))
        @Nullable
        List<String> tags,

        @Schema(
                maxLength = Group.MAX_NAME_LENGTH,
                types = {"string", "null"})
        @Nullable
        String groupName,

        @Schema(
                maxLength = WebhookRules.MAX_LENGTH,
                types = {"string", "null"})
        @Nullable
        String webhookUrl,

        @ArraySchema(arraySchema = @Schema(types = {"array", "null"}), schema = @Schema(type = "string")) @Nullable
        List<String> webhookEvents,

        @Schema(
                name = "is_active",
                types = {"boolean", "null"})
        @Nullable
        Boolean isActive) {

    /** @throws ApiProblem 422 with every fault of the body */
    static GeofenceEdit parse(JsonNode json, WebhookRules webhookRules) {
        Faults faults = new Faults();
        Fields body = Fields.of(json, Location.BODY, faults);
        GeofenceMembers members = new GeofenceMembers(body, webhookRules);
        Area area = GeometryInput.parse(body, "geometry");
        GeofenceEdit edit = new GeofenceEdit(
                body.has("name") ? body.requiredLabel("name", Profile.MAX_NAME_LENGTH) : null,
                patch(body, "description", body.optionalText("description", Profile.MAX_DESCRIPTION_LENGTH)),
                members.tags(),
                MetadataInput.parse(body, "metadata"),
                new GeofenceEdit.Place(
                        area,
                        members.source(),
                        patch(body, "address", body.optionalText("address", Origin.MAX_ADDRESS_LENGTH)),
                        body.optionalInteger("buffer_meters", 1, CircleArea.MAX_BUFFER_METERS)),
                patch(
                        body,
                        "group_name",
                        GeofenceMembers.groupName(body.optionalText("group_name", Group.MAX_NAME_LENGTH))),
                patch(body, "webhook_url", members.webhookUrl()),
                members.webhookEvents(),
                body.optionalFlag("is_active"));
        faults.throwIfAny();
        return edit;
    }

    private static Patch<String> patch(Fields body, String name, @Nullable String value) {
        return body.mentions(name) ? Patch.to(value) : Patch.keep();
    }
}
