package io.spatialflow.server.api;

import io.spatialflow.server.account.WorkspaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wants to log in. */
@Schema(name = "LoginRequest")
record LoginRequest(
        @Schema(maxLength = MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @Schema(maxLength = MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String password,

        @Schema(
                types = {"string", "null"},
                format = "uuid",
                pattern = Ids.WHOLE,
                description = "Which of the person's workspaces; if absent the one joined first.")
        @Nullable
        String workspaceId) {

    private static final int MAX_LENGTH = 254;

    static LoginRequest parse(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        LoginRequest request = new LoginRequest(
                fields.requiredText("email", MAX_LENGTH),
                fields.requiredText("password", MAX_LENGTH),
                Ids.textIfPresent(fields, "workspace_id").orElse(null));
        faults.throwIfAny();
        return request;
    }

    @Nullable
    WorkspaceId workspace() {
        return workspaceId == null ? null : WorkspaceId.parse(workspaceId);
    }
}
