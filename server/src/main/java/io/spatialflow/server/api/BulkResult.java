package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.bulk.ItemProblem;
import io.spatialflow.server.bulk.ItemResult;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one address. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkResult", description = "What became of one address. Members that do not apply are absent.")
record BulkResult(
        @Schema(
                description = "Position of the item in the request, from 0.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Integer index,

        @Schema(
                allowableValues = {"created", "duplicate", "error"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status,

        @Schema(description = "The new fence, if created.", format = "uuid") @Nullable
        String geofenceId,

        @Schema(description = "The fence it lies in: of a duplicate, and of a created one that was forced past it.")
        @Nullable
        DedupMatchResponse dedupMatch,

        @Schema(description = "What is wrong, for programs; the same as `error.code`.") @Nullable
        String errorCode,

        @Nullable BulkItemError error) {

    /** @param written whether the fences of the batch were made, so that their ids mean something */
    static BulkResult of(int index, ItemResult result, boolean written) {
        return switch (result) {
            case ItemResult.Created created ->
                new BulkResult(
                        index,
                        "created",
                        created.geofence().id().toString(),
                        DedupMatchResponse.ofNullable(created.duplicateOf()),
                        null,
                        null);
            case ItemResult.Duplicate duplicate -> duplicate(index, match(duplicate, written));
            case ItemResult.Failed failed -> failed(index, failed.problem());
        };
    }

    private static @Nullable DedupMatchResponse match(ItemResult.Duplicate duplicate, boolean written) {
        return written
                ? DedupMatchResponse.ofNullable(duplicate.duplicateOf())
                : DedupMatchResponse.ofUnwritten(duplicate.duplicateOf());
    }

    private static BulkResult duplicate(int index, @Nullable DedupMatchResponse match) {
        return new BulkResult(index, "duplicate", null, match, null, null);
    }

    private static BulkResult failed(int index, ItemProblem problem) {
        String code = problem.code().name();
        return new BulkResult(
                index, "error", null, null, code, new BulkItemError(problem.message(), code, problem.reason()));
    }
}
