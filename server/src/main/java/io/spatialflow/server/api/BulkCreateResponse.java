package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BulkOutcome;
import io.spatialflow.server.bulk.ItemResult;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;

/** What became of each address, in the order they were sent. */
@Schema(name = "BulkCreateResponse", description = "What became of each address, in the order they were sent.")
record BulkCreateResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<BulkResult> results) {

    static BulkCreateResponse of(BulkOutcome outcome) {
        boolean written = outcome instanceof BulkOutcome.Processed;
        List<ItemResult> results = outcome.results();
        return new BulkCreateResponse(IntStream.range(0, results.size())
                .mapToObj(i -> BulkResult.of(i, results.get(i), written))
                .toList());
    }
}
