package io.spatialflow.server.api;

import io.spatialflow.server.account.ApiKey;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a new key should be like. */
@Schema(name = "ApiKeyCreateRequest", description = "What a new key should be like.")
record ApiKeyCreateRequest(
        @Schema(
                maxLength = ApiKey.MAX_NAME_LENGTH,
                minLength = 1,
                pattern = "\\S",
                types = {"string", "null"},
                defaultValue = DEFAULT_NAME)
        @Nullable
        String name,

        @ArraySchema(
                minItems = 1,
                arraySchema =
                        @Schema(
                                description = "What it may do. Absent: all that keys can do, `*`.",
                                types = {"array", "null"}),
                schema = @Schema(type = "string", pattern = ApiKeyFields.SCOPE_PATTERN))
        @Nullable
        List<String> permissions,

        @Schema(
                description = "Refused everything that writes, whatever the permissions say.",
                types = {"boolean", "null"},
                defaultValue = "false")
        @Nullable
        Boolean readOnly,

        @Schema(
                maxLength = ApiKey.MAX_DESCRIPTION_LENGTH,
                types = {"string", "null"})
        @Nullable
        String description,

        @Schema(
                description = "Its own limit. Absent: the general one. The server sets how high it may be.",
                minimum = "1",
                types = {"integer", "null"})
        @Nullable
        Integer rateLimitPerHour,

        @Schema(
                description = "From when on it no longer works; in the future. Absent: never.",
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String expiresAt,

        @Schema(
                description = "The same as a number of days from now.",
                minimum = "1",
                maximum = "" + ApiKeyFields.MAX_DAYS,
                types = {"integer", "null"})
        @Nullable
        Integer expiresInDays) {

    private static final String DEFAULT_NAME = "Default";

    /**
     * The terms that the body asks for.
     *
     * @param mostPerHour the highest limit that may be given
     * @throws ApiProblem 422 with every fault of the body
     */
    static ApiKey.Terms parse(JsonNode body, int mostPerHour, Instant now) {
        Faults faults = new Faults();
        ApiKeyFields fields = new ApiKeyFields(Fields.of(body, Location.BODY, faults), mostPerHour, now);
        ApiKey.Terms terms = fields.appliedTo(ApiKey.Terms.everything(DEFAULT_NAME, false));
        faults.throwIfAny();
        return terms;
    }
}
