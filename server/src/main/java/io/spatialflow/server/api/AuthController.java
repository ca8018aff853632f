package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Login;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.OwnAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for people. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Accounts")
class AuthController {

    private final Login login;
    private final OwnAccount account;
    private final RequestBodies bodies;

    AuthController(Login login, OwnAccount account, RequestBodies bodies) {
        this.login = login;
        this.account = account;
        this.bodies = bodies;
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_login",
            summary = "Log in",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = LoginRequest.class))))
    @ApiResponse(responseCode = "200", description = "A pair of tokens.")
    @Responses.Common
    @Responses.SmallBody
    @Responses.Limited
    TokenResponse login(HttpServletRequest request) {
        LoginRequest who = LoginRequest.parse(bodies.readSmall(request).tree());
        return answer(login.withPassword(who.email(), who.password(), who.workspace(), request.getRemoteAddr()));
    }

    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_refresh",
            summary = "Trade a refresh token for a new pair",
            description = "A token that is sent a second time ends its session: all tokens that followed from it are"
                    + " good no more.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RefreshRequest.class))))
    @ApiResponse(responseCode = "200", description = "A new pair of tokens; the one sent no longer works.")
    @Responses.Common
    @Responses.SmallBody
    TokenResponse refresh(HttpServletRequest request) {
        RefreshRequest token = RefreshRequest.parse(bodies.readSmall(request).tree());
        return answer(login.withRefreshToken(token.refreshToken(), request.getRemoteAddr()));
    }

    @PostMapping("/logout")
    @SecurityRequirement(name = "Token")
    @Operation(
            operationId = "apps_accounts_api_logout",
            summary = "Log out everywhere",
            description = "All tokens of the person and all sessions in the dashboard end, on every device.")
    @ApiResponse(responseCode = "200", description = "They have ended.")
    @Responses.Common
    @Responses.Guarded
    MessageResponse logout(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        account.logOutEverywhere(person(caller), caller.networkAddress());
        return new MessageResponse("Logged out everywhere");
    }

    @PostMapping(path = "/switch-workspace", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirement(name = "Token")
    @Operation(
            operationId = "apps_accounts_api_switch_workspace",
            summary = "Get tokens for another of one's workspaces",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SwitchWorkspaceRequest.class))))
    @ApiResponse(responseCode = "200", description = "A pair of tokens for it; those that were used go on working.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.SmallBody
    TokenResponse switchWorkspace(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WorkspaceId workspaceId =
                SwitchWorkspaceRequest.parse(bodies.readSmall(request).tree());
        return switch (login.intoWorkspace(person(caller), workspaceId, request.getRemoteAddr())) {
            case Login.Outcome.Welcome welcome -> TokenResponse.of(welcome.tokens());
            case Login.Outcome.Refused refused -> throw ApiProblem.notFound();
            case Login.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }

    private static UserId person(Caller caller) {
        return caller.userId().orElseThrow(ApiProblem::unauthorized);
    }

    private static TokenResponse answer(Login.Outcome outcome) {
        return switch (outcome) {
            case Login.Outcome.Welcome welcome -> TokenResponse.of(welcome.tokens());
            case Login.Outcome.Refused refused -> throw ApiProblem.unauthorized();
            case Login.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }
}
