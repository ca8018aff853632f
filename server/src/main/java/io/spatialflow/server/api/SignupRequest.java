package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.team.Signup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wants an account and a workspace. */
@Schema(name = "SignupRequest")
record SignupRequest(
        @Schema(format = "email", maxLength = EmailAddress.MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @Schema(
                minLength = PasswordPolicy.DEFAULT_MIN_LENGTH,
                maxLength = PasswordPolicy.MAX_LENGTH,
                pattern = PeopleFields.PASSWORD,
                description = "Any characters; not one of the passwords that are tried first, and not one's own name.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String password,

        @Schema(
                types = {"string", "null"},
                maxLength = DisplayName.MAX_LENGTH,
                pattern = PeopleFields.NAME,
                description = "If absent what stands before the @.")
        @Nullable
        String name,

        @Schema(
                types = {"string", "null"},
                maxLength = DisplayName.MAX_LENGTH,
                pattern = PeopleFields.NAME,
                description = "If absent \"[Name]'s Workspace\".")
        @Nullable
        String workspaceName) {

    static Signup.NewPerson parse(JsonNode body, PasswordPolicy policy) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        Optional<EmailAddress> email = PeopleFields.email(fields);
        Optional<DisplayName> given = PeopleFields.name(fields, "name");
        Optional<DisplayName> workspace = PeopleFields.name(fields, "workspace_name");
        Optional<NewPassword> password = PeopleFields.newPassword(
                fields,
                "password",
                policy,
                email.map(EmailAddress::text).orElse(""),
                given.map(DisplayName::text).orElse(""),
                workspace.map(DisplayName::text).orElse(""));
        faults.throwIfAny();
        DisplayName name = given.orElseGet(() -> Signup.NewPerson.nameFor(email.orElseThrow()));
        return new Signup.NewPerson(
                email.orElseThrow(),
                password.orElseThrow(),
                name,
                workspace.orElseGet(() -> Signup.NewPerson.workspaceNameFor(name)));
    }
}
