package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.GeofenceRemoval;
import io.spatialflow.server.geofence.Geofences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fences that are there. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Geofences")
class GeofenceController {

    /** Only what can be an id, so that {@code GET /bulk} is a wrong method and not a missing fence. */
    private static final String ONE = "/{id:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}}";

    private final Geofences geofences;
    private final GeofenceRemoval removal;

    GeofenceController(Geofences geofences, GeofenceRemoval removal) {
        this.geofences = geofences;
        this.removal = removal;
    }

    @GetMapping
    @Operation(operationId = "apps_geofences_api_list_geofences", summary = "List geofences, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    @Responses.Common
    @Responses.Guarded
    GeofenceListResponse list(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(required = false)
                    Optional<String> limit,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    Optional<String> offset,
            @Parameter(schema = @Schema(type = "boolean", defaultValue = "true"))
                    @RequestParam(name = "active_only", required = false)
                    Optional<String> activeOnly,
            @Parameter(schema = @Schema(type = "boolean", defaultValue = "false"))
                    @RequestParam(name = "include_archived", required = false)
                    Optional<String> includeArchived,
            @Parameter(
                            description = "Only fences that have all of these.",
                            array = @ArraySchema(schema = @Schema(type = "string", pattern = QueryParams.TAG)))
                    @RequestParam(name = "tags", required = false, defaultValue = "")
                    List<String> tags) {
        QueryParams params = new QueryParams();
        GeofenceQuery query = params.geofenceQuery(limit, offset, activeOnly, includeArchived, tags);
        return GeofenceListResponse.of(geofences.list(caller.workspaceId(), query));
    }

    @GetMapping(ONE)
    @Operation(operationId = "apps_geofences_api_get_geofence", summary = "Get one geofence")
    @ApiResponse(responseCode = "200", description = "The geofence.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    GeofenceResponse get(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id) {
        Geofence geofence =
                geofences.find(caller.workspaceId(), GeofenceId.parse(id)).orElseThrow(ApiProblem::notFound);
        return GeofenceResponse.of(geofence);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "apps_geofences_api_delete_geofence", summary = "Delete a geofence")
    @ApiResponse(responseCode = "204", description = "It is gone.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    void delete(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id) {
        if (!removal.remove(caller, GeofenceId.parse(id))) {
            throw ApiProblem.notFound();
        }
    }
}
