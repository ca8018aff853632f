package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Groups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups of fences. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Groups")
class GeofenceGroupsController {

    /** Unlike in other lists, all but the archived are shown where nothing is said. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "active_only", in = ParameterIn.QUERY, schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = "include_archived",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean", defaultValue = "false"))
    private @interface Statuses {}

    private final Groups groups;
    private final Geofences geofences;

    GeofenceGroupsController(Groups groups, Geofences geofences) {
        this.groups = groups;
        this.geofences = geofences;
    }

    @GetMapping("/groups")
    @Operation(operationId = "apps_geofences_api_list_geofence_groups", summary = "List the groups, by name")
    @ApiResponse(responseCode = "200", description = "All groups.")
    @Responses.Common
    @Responses.Guarded
    GeofenceGroupsOut list(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return GeofenceGroupsOut.of(groups.list(caller.workspaceId()));
    }

    @GetMapping(PathIds.GROUP + "/geofences")
    @Operation(
            operationId = "apps_geofences_api_list_group_geofences",
            summary = "List the geofences of a group, newest first")
    @FenceParams.Page
    @Statuses
    @ApiResponse(responseCode = "200", description = "A page of them.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    GroupGeofencesOut geofences(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("group_id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        FenceParams params = new FenceParams(query);
        GeofenceQuery wanted = params.page(new FenceFilter(params.shown(false), List.of(), null, null, ""));
        Group group = groups.find(caller.workspaceId(), UUID.fromString(id)).orElseThrow(ApiProblem::notFound);
        return GroupGeofencesOut.of(group.id(), geofences.list(caller.workspaceId(), wanted.inGroup(group.id())));
    }
}
