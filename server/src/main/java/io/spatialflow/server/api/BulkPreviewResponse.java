package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.bulk.ItemResult;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;

/** What bulk create with {@code skip} would do now. */
@Schema(name = "BulkPreviewResponse", description = "What bulk create with `skip` would do now.")
record BulkPreviewResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<BulkItemPreview> items,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer total,

        @Schema(description = "Would be created.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer okCount,

        @Schema(description = "Would be skipped as duplicates.", requiredMode = Schema.RequiredMode.REQUIRED)
        Integer dedupCount,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer errorCount) {

    static BulkPreviewResponse of(List<BulkItem> items, List<ItemResult> results) {
        List<BulkItemPreview> previews = IntStream.range(0, results.size())
                .mapToObj(i -> BulkItemPreview.of(i, items.get(i), results.get(i)))
                .toList();
        return new BulkPreviewResponse(
                previews, previews.size(), count(previews, "ok"), count(previews, "dedup"), count(previews, "error"));
    }

    private static int count(List<BulkItemPreview> previews, String status) {
        return (int) previews.stream()
                .filter(preview -> preview.status().equals(status))
                .count();
    }
}
