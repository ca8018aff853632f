package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BulkItem;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A list of addresses to try. */
@Schema(name = "BulkPreviewRequest", description = "A list of addresses to try; one is enough to try a corrected row.")
record BulkPreviewRequest(
        @ArraySchema(minItems = 1, arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<BulkItemInput> items) {

    /** @throws ApiProblem 422 with every fault of the body */
    static BulkPreviewRequest parse(JsonNode body) {
        Faults faults = new Faults();
        List<BulkItemInput> items = BulkItemInput.parseAll(Fields.of(body, Location.BODY, faults));
        faults.throwIfAny();
        return new BulkPreviewRequest(items);
    }

    List<BulkItem> bulkItems() {
        return BulkItemInput.bulkItems(items);
    }
}
