package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which a CSV file is uploaded, as the API's description names it. */
@Schema(name = "BulkUploadRequest", description = "A CSV file or an Excel workbook of addresses.")
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
        String dedupStrategy,

        @Schema(
                description = "The columns that make the address, joined in this order; `address` if none is given."
                        + " Each a field of its own, or one with commas between.")
        @Nullable
        List<String> addressColumns,

        @Schema(description = "The column with the names, in place of `name`.") @Nullable
        String nameColumn,

        @Schema(description = "The column with the radii, in place of `buffer_meters`.") @Nullable
        String bufferMetersColumn,

        @Schema(description = "The column with the tags, in place of `tags`.") @Nullable
        String tagsColumn) {}
