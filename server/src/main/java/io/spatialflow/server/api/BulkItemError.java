package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why one address made no fence. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkItemError", description = "Why one address made no fence.")
record BulkItemError(
        @Schema(description = "For people.", requiredMode = Schema.RequiredMode.REQUIRED)
        String message,

        @Schema(
                description = "For programs. Stable.",
                allowableValues = {
                    "GEOCODE_FAILED",
                    "GEOCODER_RATE_LIMIT",
                    "INVALID_TAGS",
                    "CREATE_FAILED",
                    "BATCH_ABORTED"
                },
                requiredMode = Schema.RequiredMode.REQUIRED)
        String code,

        @Schema(
                description = "Of GEOCODE_FAILED: why.",
                allowableValues = {
                    "no_match",
                    "ambiguous",
                    "number_not_found",
                    "locality_only",
                    "po_box",
                    "not_an_address"
                })
        @Nullable
        String reason) {}
