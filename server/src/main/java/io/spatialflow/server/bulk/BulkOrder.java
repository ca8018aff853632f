package io.spatialflow.server.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was asked for.
 *
 * @param fingerprint equal for requests that are the same to the letter
 * @param idempotencyKey the client's name for this attempt and its repetitions; null if it gave none
 */
public record BulkOrder(
        List<BulkItem> items,
        DedupStrategy strategy,
        String fingerprint,
        @Nullable String idempotencyKey) {

    public BulkOrder {
        items = List.copyOf(items);
    }
}
