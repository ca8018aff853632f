package io.spatialflow.server.api;

import io.spatialflow.server.account.WorkspaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Into which workspace somebody wants to go. */
@Schema(name = "SwitchWorkspaceRequest")
record SwitchWorkspaceRequest(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String workspaceId) {

    static WorkspaceId parse(JsonNode body) {
        Faults faults = new Faults();
        Optional<String> id = Ids.text(Fields.of(body, Location.BODY, faults), "workspace_id");
        faults.throwIfAny();
        return WorkspaceId.parse(id.orElseThrow());
    }
}
