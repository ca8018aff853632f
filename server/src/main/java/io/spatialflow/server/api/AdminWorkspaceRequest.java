package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator wants different about a workspace. */
@Schema(name = "AdminWorkspaceIn", description = "What should be different: what is absent stays as it is.")
record AdminWorkspaceRequest(
        @Schema(
                minLength = 1,
                maxLength = DisplayName.MAX_LENGTH,
                types = {"string", "null"})
        @Nullable
        String name,

        @Schema(
                maxLength = WorkspaceProfile.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(
                format = "email",
                maxLength = EmailAddress.MAX_LENGTH,
                types = {"string", "null"})
        @Nullable
        String billingEmail,

        @Schema(
                description = "A name of the IANA's time zone database, such as America/New_York.",
                types = {"string", "null"})
        @Nullable
        String timezone,

        @Schema(
                allowableValues = {"imperial", "metric"},
                types = {"string", "null"})
        @Nullable
        String unitSystem,

        @Schema(
                minimum = "1",
                maximum = "" + WorkspaceAdministration.MAX_BULK_LIMIT,
                types = {"integer", "null"})
        @Nullable
        Integer bulkCreateMaxBatchSize,

        @Schema(
                description = "Features by name, such as `{\"BULK_IMPORT\": false}`; those absent stay as they are.",
                types = {"object", "null"})
        @Nullable
        Map<String, Boolean> featureFlags) {

    /** @throws ApiProblem 422 with every fault of the body */
    static UnaryOperator<WorkspaceProfile> parse(JsonNode body) {
        Faults faults = new Faults();
        WorkspaceFields fields = new WorkspaceFields(Fields.of(body, Location.BODY, faults));
        UnaryOperator<WorkspaceProfile> change = fields.changeWithFeatures();
        faults.throwIfAny();
        return change;
    }
}
