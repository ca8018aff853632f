package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.Signup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A way in for those who were invited. */
@RestController
@RequestMapping("/api/v1/public/invitations")
@Tag(name = "Accounts")
class PublicInvitationController {

    private static final String PASSWORD = "password";

    private final Acceptance acceptance;
    private final PasswordPolicy policy;
    private final RequestBodies bodies;

    PublicInvitationController(Acceptance acceptance, PasswordPolicy policy, RequestBodies bodies) {
        this.acceptance = acceptance;
        this.policy = policy;
        this.bodies = bodies;
    }

    @GetMapping("/{token:[0-9a-f]{64}}")
    @SecurityRequirements
    @Operation(operationId = "apps_accounts_api_get_invitation", summary = "What a link invites to")
    @ApiResponse(responseCode = "200", description = "The workspace, and who is invited.")
    @Responses.Common
    @Responses.Link
    PublicInvitationResponse get(
            @Parameter(schema = @Schema(type = "string", pattern = "^[0-9a-f]{64}$")) @PathVariable String token) {
        return acceptance
                .find(new SecretToken(token))
                .map(PublicInvitationResponse::of)
                .orElseThrow(ApiProblem::linkNotGood);
    }

    @PostMapping(path = "/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(
            operationId = "apps_accounts_api_accept_invitation",
            summary = "Join a workspace by a link",
            description = "A new person chooses a password. Whoever has an account with the invited address sends its"
                    + " password, or an access token of it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AcceptInvitationRequest.class))))
    @ApiResponse(responseCode = "201", description = "A pair of tokens for the workspace, as a login gives.")
    @Responses.Common
    @Responses.Link
    @Responses.SmallBody
    @Responses.Limited
    TokenResponse accept(
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request) {
        Faults faults = new Faults();
        Fields fields = Fields.of(bodies.readSmall(request).tree(), Location.BODY, faults);
        Optional<SecretToken> token =
                fields.goodText("token", SecretToken.LENGTH).map(SecretToken::new);
        Optional<DisplayName> name = PeopleFields.name(fields, "name");
        Optional<Acceptance.Offer> offer = token.flatMap(acceptance::find);
        Proof proof = proof(fields, offer, name, caller);
        faults.throwIfAny();
        if (offer.isEmpty()) {
            throw ApiProblem.linkNotGood();
        }
        return answer(proof.present(token.orElseThrow(), request.getRemoteAddr()));
    }

    /** By what somebody shows that he may join; reads what is needed for it, and notes what is wrong. */
    private Proof proof(
            Fields fields, Optional<Acceptance.Offer> offer, Optional<DisplayName> name, @Nullable Caller caller) {
        if (offer.isPresent() && offer.get().account().isEmpty()) {
            return newPerson(fields, offer.get(), name);
        }
        Optional<String> password = fields.goodTextIfPresent(PASSWORD, PasswordPolicy.MAX_LENGTH);
        Optional<UserId> signedIn = caller == null ? Optional.empty() : caller.userId();
        return (token, address) -> signedIn.isPresent() && password.isEmpty()
                ? acceptance.asSignedIn(token, signedIn.get(), address)
                : acceptance.withPassword(token, password.orElse(""), address);
    }

    private Proof newPerson(Fields fields, Acceptance.Offer offer, Optional<DisplayName> name) {
        DisplayName called =
                name.orElseGet(() -> Signup.NewPerson.nameFor(offer.invitation().email()));
        Optional<NewPassword> password = PeopleFields.newPassword(
                fields, PASSWORD, policy, offer.invitation().email().text(), called.text());
        return (token, address) -> acceptance.asNewPerson(token, called, password.orElseThrow(), address);
    }

    private static TokenResponse answer(Acceptance.Outcome outcome) {
        return switch (outcome) {
            case Acceptance.Outcome.Joined joined -> TokenResponse.of(joined.tokens());
            case Acceptance.Outcome.Unknown unknown -> throw ApiProblem.linkNotGood();
            case Acceptance.Outcome.Refused refused -> throw ApiProblem.unauthorized();
            case Acceptance.Outcome.TooMany tooMany -> throw RateLimitHeaders.exceeded(tooMany.grant());
        };
    }

    private interface Proof {
        Acceptance.Outcome present(SecretToken token, String networkAddress);
    }
}
