package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.team.Member;
import io.spatialflow.server.team.MemberChanges;
import io.spatialflow.server.team.Members;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is in the workspace. */
@RestController
@RequestMapping("/api/v1/workspaces/members")
@Tag(name = "Workspaces")
@SecurityRequirement(name = "Token")
class MembersController {

    private static final String ONE = "/{user_id:" + Ids.PATTERN + "}";

    private final Members members;
    private final MemberChanges changes;
    private final RequestBodies bodies;

    MembersController(Members members, MemberChanges changes, RequestBodies bodies) {
        this.members = members;
        this.changes = changes;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(operationId = "apps_accounts_api_list_members", summary = "List the members of the workspace")
    @ApiResponse(responseCode = "200", description = "All of them, in the order they joined.")
    @Responses.Common
    @Responses.Guarded
    MemberListResponse list(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return MemberListResponse.of(members.list(caller.workspaceId()));
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_accounts_api_update_member",
            summary = "Change a member's role",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateMemberRequest.class))))
    @ApiResponse(responseCode = "200", description = "The member as he is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.Conflicting
    @Responses.SmallBody
    MemberListResponse.MemberResponse update(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("user_id") String userId,
            HttpServletRequest request) {
        Role role = UpdateMemberRequest.parse(bodies.readSmall(request).tree());
        return MemberListResponse.MemberResponse.of(done(changes.changeRole(caller, UserId.parse(userId), role)));
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_accounts_api_patch_member",
            summary = "Change a member's role",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateMemberRequest.class))))
    @ApiResponse(responseCode = "200", description = "The member as he is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.Conflicting
    @Responses.SmallBody
    MemberListResponse.MemberResponse patch(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("user_id") String userId,
            HttpServletRequest request) {
        return update(caller, userId, request);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "apps_accounts_api_remove_member",
            summary = "Take a member out of the workspace",
            description = "His tokens for it stop working at once.")
    @ApiResponse(responseCode = "204", description = "He is out.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.Conflicting
    void remove(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("user_id") String userId) {
        done(changes.remove(caller, UserId.parse(userId)));
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "apps_accounts_api_leave_workspace", summary = "Leave the workspace")
    @ApiResponse(responseCode = "204", description = "You are out.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.Conflicting
    void leave(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        done(changes.remove(caller, caller.userId().orElseThrow(ApiProblem::unauthorized)));
    }

    private static Member done(MemberChanges.Outcome outcome) {
        return switch (outcome) {
            case MemberChanges.Outcome.Done done -> done.member();
            case MemberChanges.Outcome.Unknown unknown -> throw ApiProblem.notFound();
            case MemberChanges.Outcome.NotAllowed notAllowed -> throw ApiProblem.roleTooLow();
            case MemberChanges.Outcome.LastOwner last ->
                throw ApiProblem.of(
                        HttpStatus.CONFLICT, "LAST_OWNER", "A workspace keeps at least one owner: make another first");
        };
    }
}
