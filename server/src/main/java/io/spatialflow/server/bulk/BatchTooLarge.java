package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Workspace;
import java.util.List;

/** There are more items than the workspace may send at once. None was looked at. */
public final class BatchTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int requestedItems;
    private final int maxItems;

    private BatchTooLarge(int requestedItems, int maxItems) {
        super("Batch too large: " + requestedItems + " > " + maxItems);
        this.requestedItems = requestedItems;
        this.maxItems = maxItems;
    }

    static void check(Workspace workspace, List<BulkItem> items) {
        if (items.size() > workspace.bulkCreateMaxBatchSize()) {
            throw new BatchTooLarge(items.size(), workspace.bulkCreateMaxBatchSize());
        }
    }

    public int requestedItems() {
        return requestedItems;
    }

    public int maxItems() {
        return maxItems;
    }
}
