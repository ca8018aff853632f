package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.SecretToken;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to join. */
@Schema(name = "AcceptInvitationRequest")
record AcceptInvitationRequest(
        @Schema(
                description = "From the link.",
                maxLength = SecretToken.LENGTH,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String token,

        @Schema(
                types = {"string", "null"},
                maxLength = DisplayName.MAX_LENGTH,
                pattern = PeopleFields.NAME,
                description = "Of a new person; if absent what stands before the @.")
        @Nullable
        String name,

        @Schema(
                types = {"string", "null"},
                maxLength = PasswordPolicy.MAX_LENGTH,
                pattern = PeopleFields.PASSWORD,
                description = "A new person chooses one, whoever has an account proves himself by his; not needed with"
                        + " an access token of that account.")
        @Nullable
        String password) {}
