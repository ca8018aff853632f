package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.bulk.LimitStandings;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceAdministration.Outcome;
import io.spatialflow.server.team.WorkspaceProfile;
import io.spatialflow.server.team.WorkspaceProfiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own workspace. */
@RestController
@RequestMapping("/api/v1/workspaces")
@Tag(name = "Workspaces")
class WorkspaceController {

    private final WorkspaceProfiles profiles;
    private final WorkspaceAdministration administration;
    private final LimitStandings standings;
    private final RequestBodies bodies;
    private final Clock clock;

    WorkspaceController(
            WorkspaceProfiles profiles,
            WorkspaceAdministration administration,
            LimitStandings standings,
            RequestBodies bodies,
            Clock clock) {
        this.profiles = profiles;
        this.administration = administration;
        this.standings = standings;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "apps_workspaces_api_get_workspace", summary = "Get the workspace")
    @ApiResponse(responseCode = "200", description = "The workspace that the key or token is for.")
    @Responses.Common
    @Responses.Guarded
    WorkspaceResponse get(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return WorkspaceResponse.of(profiles.find(caller.workspaceId()).orElseThrow(ApiProblem::unauthorized));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_workspaces_api_update_workspace",
            summary = "Change the workspace",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WorkspaceRequest.class))))
    @ApiResponse(responseCode = "200", description = "The workspace as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    WorkspaceResponse update(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        UnaryOperator<WorkspaceProfile> change =
                WorkspaceRequest.parse(bodies.readSmall(request).tree());
        return switch (administration.change(caller, change)) {
            case Outcome.Changed changed -> WorkspaceResponse.of(changed.profile());
            case Outcome.NotAllowed refused -> throw Access.missing(refused.required());
            case Outcome.BulkLimitTooHigh high -> throw WorkspaceRequest.bulkLimitTooHigh(high.most());
            case Outcome.Unknown gone -> throw ApiProblem.unauthorized();
        };
    }

    /** The same as PUT, which leaves alone what is absent too. */
    @PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_workspaces_api_patch_workspace",
            summary = "Change the workspace, the same as PUT",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = WorkspaceRequest.class))))
    @ApiResponse(responseCode = "200", description = "The workspace as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    WorkspaceResponse patch(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return update(caller, request);
    }

    @GetMapping("/usage")
    @Operation(
            operationId = "apps_workspaces_api_get_workspace_usage",
            summary = "How full the workspace is, and how its limits stand")
    @ApiResponse(responseCode = "200", description = "As of now.")
    @Responses.Common
    @Responses.Guarded
    UsageResponse usage(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return UsageResponse.of(profiles.contents(caller.workspaceId()), standings.of(caller), clock.instant());
    }
}
