package io.spatialflow.server.api;

import io.spatialflow.server.team.Invitation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Invitations that were neither accepted nor taken back, oldest first. */
@Schema(name = "InvitationListResponse")
record InvitationListResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<InvitationResponse> invitations,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer count) {

    static InvitationListResponse of(List<Invitation> invitations) {
        return new InvitationListResponse(
                invitations.stream().map(InvitationResponse::of).toList(), invitations.size());
    }

    /** One of them. */
    @Schema(name = "InvitationResponse")
    record InvitationResponse(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String email,

            @Schema(
                    allowableValues = {"owner", "manager", "member", "field_worker"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String role,

            @Schema(description = "The name of who did.", requiredMode = Schema.RequiredMode.REQUIRED)
            String invitedBy,

            @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
            String createdAt,

            @Schema(
                    format = "date-time",
                    description = "In the past: it is good no more, but can be sent again.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String expiresAt) {

        static InvitationResponse of(Invitation invitation) {
            return new InvitationResponse(
                    invitation.id().toString(),
                    invitation.email().text(),
                    invitation.role().wireName(),
                    invitation.invitedBy(),
                    invitation.createdAt().toString(),
                    invitation.expiresAt().toString());
        }
    }
}
