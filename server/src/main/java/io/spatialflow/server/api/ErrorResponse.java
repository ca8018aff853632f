package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of every refusal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErrorResponse", description = "The body of every refusal.")
record ErrorResponse(
        @Schema(
                description = "What is wrong, for people; for an invalid body, the list of its faults.",
                oneOf = {String.class, ValidationFault[].class},
                requiredMode = Schema.RequiredMode.REQUIRED)
        Object detail,

        @Schema(description = "What is wrong, for programs. Stable.") @Nullable
        String errorCode,

        @Schema(description = "More about it, by name.") @Nullable
        Map<String, Object> details) {}
