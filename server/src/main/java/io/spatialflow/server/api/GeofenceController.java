package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceCreation;
import io.spatialflow.server.geofence.GeofenceEdit;
import io.spatialflow.server.geofence.GeofenceEditing;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceRemoval;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.NewGeofence;
import io.spatialflow.server.geofence.WebhookRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fences one by one, and the list of them. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Geofences")
class GeofenceController {

    private final Geofences geofences;
    private final GeofenceCreation creation;
    private final GeofenceEditing editing;
    private final GeofenceRemoval removal;
    private final WebhookRules webhookRules;
    private final RequestBodies bodies;

    GeofenceController(
            Geofences geofences,
            GeofenceCreation creation,
            GeofenceEditing editing,
            GeofenceRemoval removal,
            WebhookRules webhookRules,
            RequestBodies bodies) {
        this.geofences = geofences;
        this.creation = creation;
        this.editing = editing;
        this.removal = removal;
        this.webhookRules = webhookRules;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(operationId = "apps_geofences_api_list_geofences", summary = "List geofences, newest first")
    @FenceParams.Page
    @FenceParams.Filters
    @ApiResponse(responseCode = "200", description = "A page of them.")
    @Responses.Common
    @Responses.Guarded
    GeofenceListResponse list(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        FenceParams params = new FenceParams(query);
        return GeofenceListResponse.of(geofences.list(caller.workspaceId(), params.page(params.filter())));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "apps_geofences_api_create_geofence",
            summary = "Create a geofence",
            description =
                    "Of a geometry, or around an address. GEOCODE_FAILED (422): the address has no place that is good"
                            + " enough, `details.reason` says why. GEOCODER_RATE_LIMIT (503): it can't be looked up now.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CreateGeofenceRequest.class))))
    @ApiResponse(responseCode = "201", description = "The new geofence.")
    @ApiResponse(
            responseCode = "409",
            description = "DUPLICATE_GEOFENCE: the address, or the centre of the geometry, lies in an active fence:"
                    + " `details.dedup_match`. Nothing was made.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Responses.Common
    @Responses.Guarded
    @Responses.WithBody
    GeofenceResponse create(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        NewGeofence wanted = CreateGeofenceRequest.parse(bodies.read(request).tree(), webhookRules);
        return GeofenceResponse.of(GeofenceAnswers.created(creation.create(caller, wanted)));
    }

    @GetMapping(PathIds.GEOFENCE)
    @Operation(operationId = "apps_geofences_api_get_geofence", summary = "Get one geofence")
    @ApiResponse(responseCode = "200", description = "The geofence.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    GeofenceResponse get(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id) {
        Geofence geofence =
                geofences.find(caller.workspaceId(), GeofenceId.parse(id)).orElseThrow(ApiProblem::notFound);
        return GeofenceResponse.of(geofence);
    }

    @PutMapping(path = PathIds.GEOFENCE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_update_geofence",
            summary = "Change a geofence",
            description =
                    "Any subset of its members. A changed address is geocoded again; a changed buffer alone is not.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateGeofenceRequest.class))))
    @ApiResponse(responseCode = "200", description = "The geofence as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.WithBody
    GeofenceResponse update(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id,
            HttpServletRequest request) {
        GeofenceEdit edit = UpdateGeofenceRequest.parse(bodies.read(request).tree(), webhookRules);
        return GeofenceResponse.of(GeofenceAnswers.changed(editing.update(caller, edit, GeofenceId.parse(id))));
    }

    @DeleteMapping(PathIds.GEOFENCE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "apps_geofences_api_delete_geofence", summary = "Delete a geofence")
    @ApiResponse(responseCode = "204", description = "It is gone.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    void delete(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("geofence_id") String id) {
        if (!removal.remove(caller, GeofenceId.parse(id))) {
            throw ApiProblem.notFound();
        }
    }
}
