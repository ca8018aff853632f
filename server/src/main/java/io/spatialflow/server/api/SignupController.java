package io.spatialflow.server.api;

import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.team.Signup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A way in for strangers. */
@RestController
@Tag(name = "Accounts")
class SignupController {

    private final Signup signup;
    private final PasswordPolicy policy;
    private final RequestBodies bodies;

    SignupController(Signup signup, PasswordPolicy policy, RequestBodies bodies) {
        this.signup = signup;
        this.policy = policy;
        this.bodies = bodies;
    }

    @PostMapping(path = "/api/v1/public/signup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_signup",
            summary = "Sign up",
            description = "Makes an account and a workspace that it owns.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SignupRequest.class))))
    @ApiResponse(responseCode = "201", description = "A pair of tokens, as a login gives.")
    @ApiResponse(
            responseCode = "403",
            description = "SIGNUP_CLOSED: whoever runs the server makes accounts, or a workspace invites.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Responses.Common
    @Responses.Conflicting
    @Responses.SmallBody
    @Responses.Limited
    TokenResponse signUp(HttpServletRequest request) {
        if (signup.isClosed()) {
            throw closed();
        }
        Signup.NewPerson person = SignupRequest.parse(bodies.readSmall(request).tree(), policy);
        return switch (signup.signUp(person, request.getRemoteAddr())) {
            case Signup.Outcome.Welcome welcome -> TokenResponse.of(welcome.tokens());
            case Signup.Outcome.Closed closed -> throw closed();
            case Signup.Outcome.EmailTaken taken ->
                throw ApiProblem.of(
                        HttpStatus.CONFLICT, "EMAIL_TAKEN", "There is an account with this e-mail address already");
            case Signup.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }

    private static ApiProblem closed() {
        return ApiProblem.of(HttpStatus.FORBIDDEN, "SIGNUP_CLOSED", "This server takes no sign-ups");
    }
}
