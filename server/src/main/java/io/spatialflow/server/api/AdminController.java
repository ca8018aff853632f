package io.spatialflow.server.api;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import io.spatialflow.server.team.WorkspaceProfiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All workspaces of the server, for those who run it. */
@RestController
@RequestMapping("/api/v1/admin/workspaces")
@Tag(name = "Operators")
@SecurityRequirement(name = "Token")
class AdminController {

    private static final String ID = "workspace_id";
    private static final String ONE = "/{" + ID + ":" + PathIds.UUID + "}";
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final WorkspaceProfiles profiles;
    private final WorkspaceAdministration administration;
    private final RequestBodies bodies;

    AdminController(WorkspaceProfiles profiles, WorkspaceAdministration administration, RequestBodies bodies) {
        this.profiles = profiles;
        this.administration = administration;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(operationId = "apps_admin_api_list_workspaces", summary = "List all workspaces, oldest first")
    @ApiResponse(responseCode = "200", description = "A page of them.")
    @Responses.Common
    @Responses.Guarded
    WorkspaceListResponse list(
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(required = false)
                    Optional<String> limit,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    Optional<String> offset) {
        QueryParams params = new QueryParams();
        int checkedLimit = params.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        int checkedOffset = params.integer("offset", offset, 0, Integer.MAX_VALUE, 0);
        params.throwIfAny();
        return WorkspaceListResponse.of(profiles.list(checkedLimit, checkedOffset), profiles.count());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "apps_admin_api_create_workspace",
            summary = "Make a workspace, with nobody in it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AdminWorkspaceCreateRequest.class))))
    @ApiResponse(responseCode = "201", description = "The workspace.")
    @ApiResponse(
            responseCode = "409",
            description = "SLUG_TAKEN: another workspace has it.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    WorkspaceResponse create(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        AdminWorkspaceCreateRequest.Wish wish =
                AdminWorkspaceCreateRequest.parse(bodies.readSmall(request).tree());
        return administration
                .create(Actor.of(caller), wish.name(), wish.slug(), wish.change())
                .map(WorkspaceResponse::of)
                .orElseThrow(() -> ApiProblem.of(HttpStatus.CONFLICT, "SLUG_TAKEN", "Another workspace has this slug"));
    }

    @GetMapping(ONE)
    @Operation(operationId = "apps_admin_api_get_workspace", summary = "Get any workspace")
    @ApiResponse(responseCode = "200", description = "The workspace.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    WorkspaceResponse get(@Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id) {
        return found(profiles.find(WorkspaceId.parse(id)));
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_admin_api_update_workspace",
            summary = "Change any workspace, beyond what its owner may",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AdminWorkspaceRequest.class))))
    @ApiResponse(responseCode = "200", description = "The workspace as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.SmallBody
    WorkspaceResponse update(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            HttpServletRequest request) {
        UnaryOperator<WorkspaceProfile> change =
                AdminWorkspaceRequest.parse(bodies.readSmall(request).tree());
        return found(administration.operate(WorkspaceId.parse(id), Actor.of(caller), change));
    }

    /** The same as PUT, which leaves alone what is absent too. */
    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_admin_api_patch_workspace",
            summary = "Change any workspace, the same as PUT",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AdminWorkspaceRequest.class))))
    @ApiResponse(responseCode = "200", description = "The workspace as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.SmallBody
    WorkspaceResponse patch(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            HttpServletRequest request) {
        return update(caller, id, request);
    }

    private static WorkspaceResponse found(Optional<WorkspaceProfile> profile) {
        return WorkspaceResponse.of(profile.orElseThrow(ApiProblem::notFound));
    }
}
