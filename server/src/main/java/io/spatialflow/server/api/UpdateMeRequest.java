package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What somebody wants to be called from now on. */
@Schema(name = "UpdateMeRequest")
record UpdateMeRequest(
        @Schema(
                minLength = 1,
                maxLength = DisplayName.MAX_LENGTH,
                pattern = PeopleFields.NAME,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String name) {

    static DisplayName parse(JsonNode body) {
        Faults faults = new Faults();
        Optional<DisplayName> name = PeopleFields.requiredName(Fields.of(body, Location.BODY, faults), "name");
        faults.throwIfAny();
        return name.orElseThrow();
    }
}
