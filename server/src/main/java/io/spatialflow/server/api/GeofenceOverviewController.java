package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Tags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All fences at a glance. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Geofences")
class GeofenceOverviewController {

    private final Geofences geofences;
    private final Tags tags;

    GeofenceOverviewController(Geofences geofences, Tags tags) {
        this.geofences = geofences;
        this.tags = tags;
    }

    @GetMapping("/tags")
    @Operation(
            operationId = "apps_geofences_api_list_workspace_tags",
            summary = "List the tags that geofences have, by name")
    @ApiResponse(responseCode = "200", description = "The first 500 of them.")
    @Responses.Common
    @Responses.Guarded
    TagListResponse tags(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return TagListResponse.of(tags.list(caller.workspaceId(), TagListResponse.MOST));
    }

    @GetMapping("/active-summary")
    @Operation(
            operationId = "apps_geofences_api_get_active_geofences_summary",
            summary = "The active geofences in brief, and how many there are of which kind")
    @ApiResponse(responseCode = "200", description = "The newest 500 active ones, and the counts of all.")
    @Responses.Common
    @Responses.Guarded
    ActiveGeofenceSummaryOut activeSummary(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return ActiveGeofenceSummaryOut.of(
                geofences.list(caller.workspaceId(), GeofenceQuery.newest(GeofenceQuery.MAX_LIMIT)),
                geofences.tallies(caller.workspaceId()));
    }

    @GetMapping("/health")
    @SecurityRequirements
    @Operation(
            operationId = "apps_geofences_api_geofence_health_check",
            summary = "Whether the API answers",
            description =
                    "Open to everybody, and looks at nothing. Whether the server can work is at `/actuator/health`.")
    @ApiResponse(responseCode = "200", description = "It does.")
    GeofenceHealth health() {
        return new GeofenceHealth("healthy");
    }
}
