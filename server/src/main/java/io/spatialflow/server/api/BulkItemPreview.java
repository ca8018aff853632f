package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.bulk.DedupMatch;
import io.spatialflow.server.bulk.ItemProblem;
import io.spatialflow.server.bulk.ItemResult;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bulk create would do with one address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "BulkItemPreview",
        description = "What bulk create would do with one address. Members that do not apply are absent.")
record BulkItemPreview(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer index,

        @Schema(description = "As sent.", requiredMode = Schema.RequiredMode.REQUIRED)
        String inputAddress,

        @Schema(
                allowableValues = {"ok", "dedup", "error"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status,

        @Schema(description = "The address as the reference data writes it.") @Nullable
        String normalizedAddress,

        @Schema(description = "Degrees north.") @Nullable Double lat,

        @Schema(description = "Degrees east.") @Nullable Double lng,

        @Schema(minimum = "0", maximum = "1") @Nullable Double confidence,

        @Schema(allowableValues = {"rooftop", "interpolated", "street", "postcode", "place"}) @Nullable
        String matchLevel,

        @Nullable GeocodeSource source,

        @Nullable DedupMatchResponse dedupMatch,

        @Schema(description = "Of an error: why, in one word where there is one.") @Nullable
        String errorReason,

        @Nullable String errorCode,

        @ArraySchema(
                arraySchema = @Schema(description = "Of an ambiguous address: what it may mean, best first."),
                schema = @Schema(implementation = GeocodeCandidate.class))
        @Nullable
        List<GeocodeCandidate> candidates,

        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<String> tags) {

    static BulkItemPreview of(int index, BulkItem item, ItemResult result) {
        return switch (result) {
            case ItemResult.Created created -> placed(index, item, "ok", created.located(), created.duplicateOf());
            case ItemResult.Duplicate duplicate ->
                placed(index, item, "dedup", duplicate.located(), duplicate.duplicateOf());
            case ItemResult.Failed failed -> failed(index, item, failed.problem());
        };
    }

    private static BulkItemPreview placed(
            int index, BulkItem item, String status, Candidate located, @Nullable DedupMatch match) {
        return new BulkItemPreview(
                index,
                writable(item.address()),
                status,
                located.normalized(),
                located.point().latitude(),
                located.point().longitude(),
                located.confidence(),
                GeocodeCandidate.level(located),
                GeocodeSource.of(located.provenance()),
                DedupMatchResponse.ofUnwritten(match),
                null,
                null,
                null,
                item.tags());
    }

    private static BulkItemPreview failed(int index, BulkItem item, ItemProblem problem) {
        List<GeocodeCandidate> candidates =
                problem.candidates().stream().map(GeocodeCandidate::of).toList();
        return new BulkItemPreview(
                index,
                writable(item.address()),
                "error",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                problem.reason() == null ? problem.message() : problem.reason(),
                problem.code().name(),
                candidates.isEmpty() ? null : candidates,
                item.tags().stream().map(BulkItemPreview::writable).toList());
    }

    /** Half a surrogate pair, which JSON can smuggle in, has no UTF-8 to go out with. */
    private static String writable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
