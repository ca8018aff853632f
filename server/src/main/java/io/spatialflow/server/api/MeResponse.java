package io.spatialflow.server.api;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.team.Belonging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Who is logged in, into which workspace, and which others he belongs to. */
@Schema(name = "MeResponse")
record MeResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String email,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,

        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String workspaceId,

        @Schema(
                allowableValues = {"owner", "manager", "member", "field_worker"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String role,

        @Schema(description = "What that role may do.", requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> permissions,

        @Schema(description = "Whether this is one who runs the server.", requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean isOperator,

        @Schema(description = "All of the person's workspaces.", requiredMode = Schema.RequiredMode.REQUIRED)
        List<BelongingResponse> workspaces) {

    static MeResponse of(Membership member, List<Belonging> workspaces) {
        return new MeResponse(
                member.user().id().toString(),
                member.user().email(),
                member.user().name(),
                member.workspace().id().toString(),
                member.role().wireName(),
                member.permissions().stream().map(Permission::scope).sorted().toList(),
                member.user().operator(),
                workspaces.stream().map(BelongingResponse::of).toList());
    }

    /** A workspace that somebody belongs to. */
    @Schema(name = "WorkspaceMembershipResponse")
    record BelongingResponse(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String workspaceId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String slug,

            @Schema(
                    allowableValues = {"owner", "manager", "member", "field_worker"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String role,

            @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
            String joinedAt) {

        static BelongingResponse of(Belonging belonging) {
            return new BelongingResponse(
                    belonging.workspace().id().toString(),
                    belonging.workspace().name(),
                    belonging.workspace().slug(),
                    belonging.role().wireName(),
                    belonging.joinedAt().toString());
        }
    }
}
