package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** A refresh token to trade for a new pair. */
@Schema(name = "RefreshRequest")
record RefreshRequest(
        @Schema(maxLength = MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String refreshToken) {

    private static final int MAX_LENGTH = 200;

    static RefreshRequest parse(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        RefreshRequest request = new RefreshRequest(fields.requiredText("refresh_token", MAX_LENGTH));
        faults.throwIfAny();
        return request;
    }
}
