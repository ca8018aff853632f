package io.spatialflow.server.api;

import io.spatialflow.server.team.Acceptance;
import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody is invited to, for whoever has the link. */
@Schema(name = "PublicInvitationResponse")
record PublicInvitationResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String workspaceName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String email,

        @Schema(
                allowableValues = {"owner", "manager", "member", "field_worker"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String role,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String invitedBy,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String expiresAt,

        @Schema(
                description = "Whether there is an account with that address: its password, or a token of it, is asked"
                        + " for then.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean hasAccount) {

    static PublicInvitationResponse of(Acceptance.Offer offer) {
        return new PublicInvitationResponse(
                offer.invitation().workspace().name(),
                offer.invitation().email().text(),
                offer.invitation().role().wireName(),
                offer.invitation().invitedBy(),
                offer.invitation().expiresAt().toString(),
                offer.account().isPresent());
    }
}
