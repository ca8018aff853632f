package io.spatialflow.server.bulk;

import java.util.List;

/** What became of a batch. */
public sealed interface BulkOutcome {

    /** One result per item, in order. */
    List<ItemResult> results();

    /** Every item was dealt with. */
    record Processed(List<ItemResult> results) implements BulkOutcome {
        public Processed {
            results = List.copyOf(results);
        }
    }

    /**
     * The last of the results is a duplicate, which ends a {@link DedupStrategy#FAIL} batch: nothing was made, and the
     * items after it were not looked at.
     */
    record Aborted(List<ItemResult> results) implements BulkOutcome {
        public Aborted {
            results = List.copyOf(results);
        }

        public int duplicateIndex() {
            return results.size() - 1;
        }
    }
}
