package io.spatialflow.server.api;

import io.spatialflow.server.team.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The members of a workspace, in the order they joined. */
@Schema(name = "MemberListResponse")
record MemberListResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<MemberResponse> members,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer count) {

    static MemberListResponse of(List<Member> members) {
        return new MemberListResponse(members.stream().map(MemberResponse::of).toList(), members.size());
    }

    /** One of them. */
    @Schema(name = "MemberResponse")
    record MemberResponse(
            @Schema(format = "uuid", description = "The person's.", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(format = "uuid", description = "The same.", requiredMode = Schema.RequiredMode.REQUIRED)
            String userId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String email,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(
                    allowableValues = {"owner", "manager", "member", "field_worker"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String role,

            @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
            String joinedAt) {

        static MemberResponse of(Member member) {
            String id = member.user().id().toString();
            return new MemberResponse(
                    id,
                    id,
                    member.user().email(),
                    member.user().name(),
                    member.role().wireName(),
                    member.joinedAt().toString());
        }
    }
}
