package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One thing wrong with a request. */
@Schema(name = "ValidationFault", description = "One thing wrong with a request.")
record ValidationFault(
        @Schema(description = "The kind of fault. Stable.", requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @ArraySchema(
                arraySchema = @Schema(description = "Where: names and positions from the outside in."),
                schema = @Schema(oneOf = {String.class, Integer.class}))
        List<Object> loc,

        @Schema(description = "What is wrong and how to mend it.", requiredMode = Schema.RequiredMode.REQUIRED)
        String msg) {}
