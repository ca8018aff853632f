package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.team.WorkspaceProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A workspace. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WorkspaceOut", description = "A workspace.")
record WorkspaceResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String slug,

        @Schema(types = {"string", "null"}) @Nullable String description,

        @Schema(types = {"string", "null"}) @Nullable String billingEmail,

        @Schema(description = "A name of the IANA's time zone database.", requiredMode = Schema.RequiredMode.REQUIRED)
        String timezone,

        @Schema(
                allowableValues = {"imperial", "metric"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String unitSystem,

        @Schema(description = "Items one bulk request may hold.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer bulkCreateMaxBatchSize,

        @Schema(
                description = "Each feature there is, and whether this workspace has it.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Boolean> featureFlags,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String createdAt,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String updatedAt) {

    static WorkspaceResponse of(WorkspaceProfile profile) {
        Workspace workspace = profile.workspace();
        return new WorkspaceResponse(
                workspace.id().toString(),
                workspace.name(),
                workspace.slug(),
                profile.description(),
                profile.billingEmail() == null ? null : profile.billingEmail().text(),
                profile.timezone().getId(),
                profile.units().wireName(),
                workspace.bulkCreateMaxBatchSize(),
                flags(workspace),
                profile.createdAt().toString(),
                profile.updatedAt().toString());
    }

    private static Map<String, Boolean> flags(Workspace workspace) {
        Map<String, Boolean> flags = new TreeMap<>();
        EnumSet.allOf(Feature.class).forEach(feature -> flags.put(feature.name(), workspace.has(feature)));
        return flags;
    }
}
