package io.spatialflow.server.api;

import io.spatialflow.server.account.Login;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for people. */
@RestController
@RequestMapping("/api/v1/auth")
@Tag(name = "Accounts")
class AuthController {

    private final Login login;
    private final RequestBodies bodies;

    AuthController(Login login, RequestBodies bodies) {
        this.login = login;
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
    @Responses.Limited
    TokenResponse login(HttpServletRequest request) {
        LoginRequest credentials = LoginRequest.parse(bodies.readSmall(request).tree());
        return answer(login.withPassword(credentials.email(), credentials.password(), request.getRemoteAddr()));
    }

    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_refresh",
            summary = "Trade a refresh token for a new pair",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RefreshRequest.class))))
    @ApiResponse(responseCode = "200", description = "A new pair of tokens; the one sent no longer works.")
    @Responses.Common
    TokenResponse refresh(HttpServletRequest request) {
        RefreshRequest token = RefreshRequest.parse(bodies.readSmall(request).tree());
        return answer(login.withRefreshToken(token.refreshToken()));
    }

    private static TokenResponse answer(Login.Outcome outcome) {
        return switch (outcome) {
            case Login.Outcome.Welcome welcome -> TokenResponse.of(welcome);
            case Login.Outcome.Refused refused -> throw ApiProblem.unauthorized();
            case Login.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }
}
