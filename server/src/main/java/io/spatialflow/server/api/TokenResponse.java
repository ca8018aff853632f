package io.spatialflow.server.api;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.TokenPair;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A pair of tokens, and whose they are. */
@Schema(name = "TokenResponse")
record TokenResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String accessToken,

        @Schema(description = "Works once.", requiredMode = Schema.RequiredMode.REQUIRED)
        String refreshToken,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String tokenType,

        @Schema(
                description = "Seconds for which the access token is good.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Long expiresIn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UserResponse user) {

    static TokenResponse of(TokenPair tokens) {
        return new TokenResponse(
                tokens.accessToken(),
                tokens.refreshToken(),
                "Bearer",
                tokens.accessLifetime().toSeconds(),
                UserResponse.of(tokens.member()));
    }

    /** A person in a workspace. */
    @Schema(name = "UserResponse")
    record UserResponse(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String email,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String workspaceId,

            @Schema(
                    allowableValues = {"owner", "manager", "member", "field_worker"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String role) {

        static UserResponse of(Membership member) {
            return new UserResponse(
                    member.user().id().toString(),
                    member.user().email(),
                    member.user().name(),
                    member.workspace().id().toString(),
                    member.role().name().toLowerCase(Locale.ROOT));
        }
    }
}
