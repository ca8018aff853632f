package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.GeofenceEditing;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Group;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What can be done with a fence besides changing it. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Geofences")
class GeofenceActionsController {

    private final GeofenceEditing editing;
    private final RequestBodies bodies;

    GeofenceActionsController(GeofenceEditing editing, RequestBodies bodies) {
        this.editing = editing;
        this.bodies = bodies;
    }

    @PostMapping(PathIds.GEOFENCE + "/archive")
    @Operation(
            operationId = "apps_geofences_api_archive_geofence",
            summary = "Put a geofence away",
            description =
                    "It is not listed any more unless asked for, and counts for nothing. Archiving it again changes"
                            + " nothing.")
    @ApiResponse(responseCode = "200", description = "The geofence as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    GeofenceResponse archive(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id) {
        return archived(caller, id, true);
    }

    @PostMapping(PathIds.GEOFENCE + "/unarchive")
    @Operation(
            operationId = "apps_geofences_api_unarchive_geofence",
            summary = "Take a geofence out again",
            description = "It is as active as it was. Doing so again changes nothing.")
    @ApiResponse(responseCode = "200", description = "The geofence as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    GeofenceResponse unarchive(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id) {
        return archived(caller, id, false);
    }

    private GeofenceResponse archived(Caller caller, String id, boolean archived) {
        return editing.archive(caller, GeofenceId.parse(id), archived)
                .map(GeofenceResponse::of)
                .orElseThrow(ApiProblem::notFound);
    }

    @PutMapping(path = PathIds.GEOFENCE + "/group", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_update_geofence_group",
            summary = "Put a geofence into a group",
            description =
                    "The body is the group's name as a JSON string, or null for no group. A group comes with its first"
                            + " fence and goes with its last; names that differ only in case are the same group.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            types = {"string", "null"},
                                                            maxLength = Group.MAX_NAME_LENGTH))))
    @ApiResponse(responseCode = "200", description = "The geofence as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.WithBody
    GeofenceResponse group(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id,
            HttpServletRequest request) {
        String name = groupName(bodies.read(request).tree());
        return editing.group(caller, GeofenceId.parse(id), name)
                .map(GeofenceResponse::of)
                .orElseThrow(ApiProblem::notFound);
    }

    private static @Nullable String groupName(JsonNode body) {
        Faults faults = new Faults();
        String name = body.isNull() ? null : Fields.label(body, Location.BODY, Group.MAX_NAME_LENGTH, faults);
        faults.throwIfAny();
        return GeofenceMembers.groupName(name);
    }
}
