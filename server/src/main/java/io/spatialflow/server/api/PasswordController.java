package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.User;
import io.spatialflow.server.team.OwnAccount;
import io.spatialflow.server.team.PasswordChange;
import io.spatialflow.server.team.PasswordRecovery;
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
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords: changed, forgotten, chosen anew. */
@RestController
@RequestMapping("/api/v1/auth/password")
@Tag(name = "Accounts")
class PasswordController {

    private final PasswordChange change;
    private final PasswordRecovery recovery;
    private final PasswordPolicy policy;
    private final OwnAccount account;
    private final RequestBodies bodies;

    PasswordController(
            PasswordChange change,
            PasswordRecovery recovery,
            PasswordPolicy policy,
            OwnAccount account,
            RequestBodies bodies) {
        this.change = change;
        this.recovery = recovery;
        this.policy = policy;
        this.account = account;
        this.bodies = bodies;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirement(name = "Token")
    @Operation(
            operationId = "apps_accounts_api_change_password",
            summary = "Change one's password",
            description = "All sessions end, in the dashboard too; what comes back begins a new one.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PasswordRequests.Change.class))))
    @ApiResponse(responseCode = "200", description = "It is changed. A pair of tokens to go on with.")
    @ApiResponse(
            responseCode = "403",
            description = "WRONG_PASSWORD: it is not the present one. INSUFFICIENT_PERMISSIONS: an API key has none.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Responses.Common
    @Responses.SmallBody
    @Responses.Limited
    TokenResponse change(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Membership member = account.find(caller).orElseThrow(ApiProblem::unauthorized);
        Faults faults = new Faults();
        Fields fields = Fields.of(bodies.readSmall(request).tree(), Location.BODY, faults);
        String current = fields.requiredText("current_password", EmailAddress.MAX_LENGTH);
        Optional<NewPassword> wanted = newPassword(fields, member.user());
        faults.throwIfAny();
        return switch (change.change(member, current, wanted.orElseThrow(), request.getRemoteAddr())) {
            case PasswordChange.Outcome.Changed changed -> TokenResponse.of(changed.tokens());
            case PasswordChange.Outcome.WrongPassword wrong ->
                throw ApiProblem.of(HttpStatus.FORBIDDEN, "WRONG_PASSWORD", "This is not the present password");
            case PasswordChange.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }

    private Optional<NewPassword> newPassword(Fields fields, User user) {
        return PeopleFields.newPassword(fields, "new_password", policy, user.email(), user.name());
    }

    @PostMapping(path = "/forgot", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_forgot_password",
            summary = "Ask for a link to choose a new password",
            description = "The answer is the same whether anybody has that address or not.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PasswordRequests.Forgot.class))))
    @ApiResponse(responseCode = "202", description = "If somebody has that address, a letter is on its way.")
    @Responses.Common
    @Responses.SmallBody
    @Responses.Limited
    MessageResponse forgot(HttpServletRequest request) {
        Faults faults = new Faults();
        Optional<EmailAddress> email =
                PeopleFields.email(Fields.of(bodies.readSmall(request).tree(), Location.BODY, faults));
        faults.throwIfAny();
        recovery.ask(email.orElseThrow(), request.getRemoteAddr()).ifPresent(refusal -> {
            throw RateLimitHeaders.exceeded(refusal);
        });
        return new MessageResponse("If somebody has that address, a letter with a link is on its way");
    }

    @PostMapping(path = "/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_reset_password",
            summary = "Choose a new password by a link",
            description = "A link works once, within an hour. All sessions end.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PasswordRequests.Reset.class))))
    @ApiResponse(responseCode = "200", description = "It is changed.")
    @Responses.Common
    @Responses.Link
    @Responses.SmallBody
    MessageResponse reset(HttpServletRequest request) {
        Faults faults = new Faults();
        Fields fields = Fields.of(bodies.readSmall(request).tree(), Location.BODY, faults);
        Optional<SecretToken> token =
                fields.goodText("token", SecretToken.LENGTH).map(SecretToken::new);
        Optional<User> owner = token.flatMap(recovery::find);
        Optional<NewPassword> wanted = owner.isEmpty()
                ? PeopleFields.newPassword(fields, "new_password", policy)
                : newPassword(fields, owner.get());
        faults.throwIfAny();
        if (owner.isEmpty() || !change.byLink(token.orElseThrow(), wanted.orElseThrow(), request.getRemoteAddr())) {
            throw ApiProblem.linkNotGood();
        }
        return new MessageResponse("The password is changed");
    }
}
