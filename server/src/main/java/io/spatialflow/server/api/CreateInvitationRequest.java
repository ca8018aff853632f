package io.spatialflow.server.api;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whom to invite, and as what. */
@Schema(name = "CreateInvitationRequest")
record CreateInvitationRequest(
        @Schema(format = "email", maxLength = EmailAddress.MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @Schema(
                allowableValues = {"owner", "manager", "member", "field_worker"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String role) {

    static Parsed parse(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        Optional<EmailAddress> email = PeopleFields.email(fields);
        Optional<Role> role = PeopleFields.role(fields);
        faults.throwIfAny();
        return new Parsed(email.orElseThrow(), role.orElseThrow());
    }

    record Parsed(EmailAddress email, Role role) {}
}
