package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.bulk.DedupStrategy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A list of addresses to make fences of. */
@Schema(name = "BulkCreateRequest", description = "A list of addresses to make fences of.")
record BulkCreateRequest(
        @ArraySchema(
                minItems = 1,
                arraySchema =
                        @Schema(
                                description = "The addresses: 1 up to the workspace's cap, 500 unless set otherwise.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<BulkItemInput> items,

        @Schema(
                description = "What happens to an address inside a fence that is already there: `skip` reports it,"
                        + " `override` makes a fence all the same, `fail` gives up the whole batch.",
                type = "string",
                allowableValues = {"skip", "override", "fail"},
                defaultValue = "skip")
        DedupStrategy dedupStrategy) {

    private static final List<String> STRATEGIES = Stream.of(DedupStrategy.values())
            .map(strategy -> strategy.name().toLowerCase(Locale.ROOT))
            .toList();

    /** @throws ApiProblem 422 with every fault of the body */
    static BulkCreateRequest parse(JsonNode body) {
        Faults faults = new Faults();
        Fields fields = Fields.of(body, Location.BODY, faults);
        List<BulkItemInput> items = BulkItemInput.parseAll(fields);
        DedupStrategy strategy = strategy(fields.optionalWord("dedup_strategy", STRATEGIES));
        faults.throwIfAny();
        return new BulkCreateRequest(items, strategy);
    }

    private static DedupStrategy strategy(String word) {
        return DedupStrategy.valueOf(word.toUpperCase(Locale.ROOT));
    }

    List<BulkItem> bulkItems() {
        return BulkItemInput.bulkItems(items);
    }
}
