package io.spatialflow.server.api;

import io.spatialflow.server.account.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a member is to be from now on. */
@Schema(name = "UpdateMemberRequest")
record UpdateMemberRequest(
        @Schema(
                allowableValues = {"owner", "manager", "member", "field_worker"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String role) {

    static Role parse(JsonNode body) {
        Faults faults = new Faults();
        Optional<Role> role = PeopleFields.role(Fields.of(body, Location.BODY, faults));
        faults.throwIfAny();
        return role.orElseThrow();
    }
}
