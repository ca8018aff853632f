package io.spatialflow.server.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was asked for.
 *
 * @param fingerprint equal for requests with the same body, byte for byte, and the same strategy
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
