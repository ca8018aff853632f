package io.spatialflow.server.api;

import io.spatialflow.server.account.ApiKey;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What should be different about a key: any of these members, the others stay as they are. */
@Schema(name = "ApiKeyUpdateRequest", description = "What should be different: what is absent stays as it is.")
record ApiKeyUpdateRequest(
        @Schema(
                maxLength = ApiKey.MAX_NAME_LENGTH,
                minLength = 1,
                pattern = "\\S",
                types = {"string", "null"})
        @Nullable
        String name,

        @ArraySchema(
                minItems = 1,
                arraySchema = @Schema(types = {"array", "null"}),
                schema = @Schema(type = "string", pattern = ApiKeyFields.SCOPE_PATTERN))
        @Nullable
        List<String> permissions,

        @Schema(
                description = "False switches it off, until it is switched on again.",
                types = {"boolean", "null"})
        @Nullable
        Boolean isActive,

        @Schema(
                description = "Null: the general limit.",
                minimum = "1",
                types = {"integer", "null"})
        @Nullable
        Integer rateLimitPerHour,

        @Schema(types = {"boolean", "null"}) @Nullable Boolean readOnly,

        @Schema(
                description = "Null takes it away.",
                maxLength = ApiKey.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(
                description = "In the future; null: never.",
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String expiresAt,

        @Schema(
                minimum = "1",
                maximum = "" + ApiKeyFields.MAX_DAYS,
                types = {"integer", "null"})
        @Nullable
        Integer expiresInDays) {

    /**
     * The change that the body asks for.
     *
     * @param mostPerHour the highest limit that may be given
     * @throws ApiProblem 422 with every fault of the body
     */
    static UnaryOperator<ApiKey.Terms> parse(JsonNode body, int mostPerHour, Instant now) {
        Faults faults = new Faults();
        ApiKeyFields fields = new ApiKeyFields(Fields.of(body, Location.BODY, faults), mostPerHour, now);
        // Read once for its faults; and again on the key as it is in the transaction that changes it.
        fields.appliedTo(ApiKey.Terms.everything("any", false));
        faults.throwIfAny();
        return fields::appliedTo;
    }
}
