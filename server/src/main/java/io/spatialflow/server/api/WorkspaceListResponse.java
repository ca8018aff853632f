package io.spatialflow.server.api;

import io.spatialflow.server.team.WorkspaceProfile;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of workspaces. */
@Schema(name = "WorkspaceListResponse", description = "A page of workspaces.")
record WorkspaceListResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<WorkspaceResponse> workspaces,

        @Schema(description = "In this page.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer count,

        @Schema(description = "In all pages.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalCount) {

    static WorkspaceListResponse of(List<WorkspaceProfile> page, long total) {
        return new WorkspaceListResponse(
                page.stream().map(WorkspaceResponse::of).toList(), page.size(), total);
    }
}
