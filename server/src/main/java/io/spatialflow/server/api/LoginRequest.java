package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** Who wants to log in. */
@Schema(name = "LoginRequest")
record LoginRequest(
        @Schema(maxLength = MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @Schema(maxLength = MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String password) {

    private static final int MAX_LENGTH = 254;

    static LoginRequest parse(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        LoginRequest request =
                new LoginRequest(fields.requiredText("email", MAX_LENGTH), fields.requiredText("password", MAX_LENGTH));
        faults.throwIfAny();
        return request;
    }
}
