package io.spatialflow.server.api;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.SecretToken;
import io.swagger.v3.oas.annotations.media.Schema;

/** What is said about passwords. */
final class PasswordRequests {

    private PasswordRequests() {}

    /** A change by somebody who knows the old one. */
    @Schema(name = "ChangePasswordRequest")
    record Change(
            @Schema(maxLength = EmailAddress.MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
            String currentPassword,

            @Schema(
                    minLength = PasswordPolicy.DEFAULT_MIN_LENGTH,
                    maxLength = PasswordPolicy.MAX_LENGTH,
                    pattern = PeopleFields.PASSWORD,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String newPassword) {}

    /** A question for a link. */
    @Schema(name = "ForgotPasswordRequest")
    record Forgot(
            @Schema(format = "email", maxLength = EmailAddress.MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
            String email) {}

    /** A change by somebody who has a link. */
    @Schema(name = "ResetPasswordRequest")
    record Reset(
            @Schema(
                    description = "From the link.",
                    maxLength = SecretToken.LENGTH,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String token,

            @Schema(
                    minLength = PasswordPolicy.DEFAULT_MIN_LENGTH,
                    maxLength = PasswordPolicy.MAX_LENGTH,
                    pattern = PeopleFields.PASSWORD,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String newPassword) {}
}
