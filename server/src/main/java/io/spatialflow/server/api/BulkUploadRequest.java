package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form in which a CSV file is uploaded, as the API's description names it. */
@Schema(name = "BulkUploadRequest", description = "A CSV file of addresses.")
record BulkUploadRequest(
        @Schema(
                description = "CSV with a header row: `address`, and if wanted `name`, `buffer_meters` and `tags`"
                        + " (comma-separated in the cell), in any order and among other columns.",
                type = "string",
                format = "binary",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String file,

        @Schema(
                allowableValues = {"skip", "override", "fail"},
                defaultValue = "skip")
        String dedupStrategy) {}
