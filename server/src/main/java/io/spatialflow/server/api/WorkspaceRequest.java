package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What should be different about the caller's workspace. */
@Schema(name = "WorkspaceIn", description = "What should be different: what is absent stays as it is.")
record WorkspaceRequest(
        @Schema(
                minLength = 1,
                maxLength = DisplayName.MAX_LENGTH,
                types = {"string", "null"})
        @Nullable
        String name,

        @Schema(
                description = "Null takes it away.",
                maxLength = WorkspaceProfile.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(
                description = "Null takes it away.",
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
                description = "Items one bulk request may hold; for owners only. Above 1000 an operator sets it.",
                minimum = "1",
                maximum = "" + WorkspaceAdministration.MAX_BULK_LIMIT_BY_OWNER,
                types = {"integer", "null"})
        @Nullable
        Integer bulkCreateMaxBatchSize) {

    /** @throws ApiProblem 422 with every fault of the body */
    static UnaryOperator<WorkspaceProfile> parse(JsonNode body) {
        Faults faults = new Faults();
        WorkspaceFields fields = new WorkspaceFields(Fields.of(body, Location.BODY, faults));
        UnaryOperator<WorkspaceProfile> change = fields.change();
        faults.throwIfAny();
        return change;
    }

    /** What is refused only where it is a change. */
    static ApiProblem bulkLimitTooHigh(int most) {
        return Faults.only(
                Location.BODY.to(WorkspaceFields.BULK_LIMIT),
                "less_than_equal",
                "Input should be less than or equal to " + most);
    }
}
