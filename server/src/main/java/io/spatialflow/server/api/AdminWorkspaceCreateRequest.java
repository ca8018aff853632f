package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A workspace that an operator wants; the members of {@link AdminWorkspaceRequest} may be there as well. */
@Schema(name = "AdminWorkspaceCreateIn", description = "A new workspace; all members of AdminWorkspaceIn may be there.")
record AdminWorkspaceCreateRequest(
        @Schema(minLength = 1, maxLength = DisplayName.MAX_LENGTH, requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "Unique; one made of the name if absent.",
                pattern = WorkspaceAdministration.SLUG_PATTERN,
                types = {"string", "null"})
        @Nullable
        String slug,

        @Schema(
                minimum = "1",
                maximum = "" + WorkspaceAdministration.MAX_BULK_LIMIT,
                types = {"integer", "null"})
        @Nullable
        Integer bulkCreateMaxBatchSize,

        @Schema(
                description = "Features by name; all, if absent.",
                types = {"object", "null"})
        @Nullable
        Map<String, Boolean> featureFlags) {

    /** @throws ApiProblem 422 with every fault of the body */
    static Wish parse(JsonNode body) {
        Faults faults = new Faults();
        WorkspaceFields fields = new WorkspaceFields(Fields.of(body, Location.BODY, faults));
        Wish wish = new Wish(fields.requiredName(), fields.slug(), fields.changeWithFeatures());
        faults.throwIfAny();
        return wish;
    }

    /**
     * What was asked for.
     *
     * @param slug null: one made of the name
     */
    record Wish(String name, @Nullable String slug, UnaryOperator<WorkspaceProfile> change) {}
}
