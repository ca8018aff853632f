package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.team.Invitation;
import io.spatialflow.server.team.Inviting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked to join the workspace. */
@RestController
@RequestMapping("/api/v1/workspaces/invitations")
@Tag(name = "Workspaces")
@SecurityRequirement(name = "Token")
class InvitationsController {

    private static final String ONE = "/{id:" + Ids.PATTERN + "}";

    private final Inviting inviting;
    private final RequestBodies bodies;

    InvitationsController(Inviting inviting, RequestBodies bodies) {
        this.inviting = inviting;
        this.bodies = bodies;
    }

    @GetMapping
    @Operation(operationId = "apps_accounts_api_list_invitations", summary = "List open invitations")
    @ApiResponse(responseCode = "200", description = "All that were neither accepted nor taken back, oldest first.")
    @Responses.Common
    @Responses.Guarded
    InvitationListResponse list(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return InvitationListResponse.of(inviting.list(caller.workspaceId()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "apps_accounts_api_create_invitation",
            summary = "Invite somebody",
            description =
                    "A letter with a link goes out; it works once, within a week. Where no mail server is set, the"
                            + " link is printed in the server's log.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CreateInvitationRequest.class))))
    @ApiResponse(responseCode = "201", description = "The invitation.")
    @Responses.Common
    @Responses.Guarded
    @Responses.Conflicting
    @Responses.SmallBody
    @Responses.Limited
    InvitationListResponse.InvitationResponse create(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        CreateInvitationRequest.Parsed wanted =
                CreateInvitationRequest.parse(bodies.readSmall(request).tree());
        return InvitationListResponse.InvitationResponse.of(
                done(inviting.invite(caller, wanted.email(), wanted.role())));
    }

    @PostMapping(ONE + "/resend")
    @Operation(
            operationId = "apps_accounts_api_resend_invitation",
            summary = "Send an invitation again",
            description = "With a new link and a new week; the old link no longer works.")
    @ApiResponse(responseCode = "200", description = "The invitation as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.Limited
    InvitationListResponse.InvitationResponse resend(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id) {
        return InvitationListResponse.InvitationResponse.of(done(inviting.resend(caller, UUID.fromString(id))));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "apps_accounts_api_revoke_invitation", summary = "Take an invitation back")
    @ApiResponse(responseCode = "204", description = "Its link no longer works.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    void revoke(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id) {
        done(inviting.revoke(caller, UUID.fromString(id)));
    }

    private static Invitation done(Inviting.Outcome outcome) {
        return switch (outcome) {
            case Inviting.Outcome.Done done -> done.invitation();
            case Inviting.Outcome.Unknown unknown -> throw ApiProblem.notFound();
            case Inviting.Outcome.NotAllowed notAllowed -> throw ApiProblem.roleTooLow();
            case Inviting.Outcome.AlreadyMember member ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "ALREADY_MEMBER", "Whoever has this address is a member");
            case Inviting.Outcome.AlreadyInvited invited ->
                throw ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "ALREADY_INVITED",
                        "This address has an invitation; it can be sent again or taken back");
            case Inviting.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }
}
