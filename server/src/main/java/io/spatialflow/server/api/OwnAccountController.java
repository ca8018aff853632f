package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.OwnAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Accounts")
class OwnAccountController {

    private final OwnAccount account;
    private final RequestBodies bodies;

    OwnAccountController(OwnAccount account, RequestBodies bodies) {
        this.account = account;
        this.bodies = bodies;
    }

    @GetMapping("/me")
    @SecurityRequirement(name = "Token")
    @Operation(operationId = "apps_accounts_api_get_me", summary = "Who is logged in")
    @ApiResponse(responseCode = "200", description = "The person, and all workspaces he belongs to.")
    @Responses.Common
    @Responses.Guarded
    MeResponse me(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Membership member = account.find(caller).orElseThrow(ApiProblem::unauthorized);
        return MeResponse.of(member, account.workspaces(member.user().id()));
    }

    @PutMapping(path = "/me", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirement(name = "Token")
    @Operation(
            operationId = "apps_accounts_api_update_me",
            summary = "Change one's name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateMeRequest.class))))
    @ApiResponse(responseCode = "200", description = "The person as he is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    MeResponse update(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        DisplayName name = UpdateMeRequest.parse(bodies.readSmall(request).tree());
        Membership member = account.find(caller).orElseThrow(ApiProblem::unauthorized);
        account.rename(member, name, caller.networkAddress());
        return me(caller);
    }

    @PatchMapping(path = "/me", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirement(name = "Token")
    @Operation(
            operationId = "apps_accounts_api_patch_me",
            summary = "Change one's name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateMeRequest.class))))
    @ApiResponse(responseCode = "200", description = "The person as he is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    MeResponse patch(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return update(caller, request);
    }

    @GetMapping("/feature-flags")
    @Operation(operationId = "apps_accounts_api_get_feature_flags", summary = "Which features the workspace has")
    @ApiResponse(responseCode = "200", description = "All features there are, and whether they are switched on.")
    @Responses.Common
    @Responses.Guarded
    FeatureFlagsResponse featureFlags(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return FeatureFlagsResponse.of(caller.workspace());
    }
}
