package io.spatialflow.client;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How an import of many rows is done.
 *
 * @param dedupStrategy {@code skip}, {@code override}, or {@code fail}: each batch by itself is all or nothing
 * @param importId names the import: with the same rows and name it is taken up where it was, within 24 hours
 * @param onProgress is told after each batch
 * @param batchSize rows in a batch, before the server says otherwise
 * @param longestWait how long the server may ask to wait at a time
 */
public record BulkOptions(
        String dedupStrategy, String importId, Consumer<BulkProgress> onProgress, int batchSize, Duration longestWait) {

    /** Batches have at least one row. */
    public BulkOptions {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize must be 1 or more");
        }
    }

    /** Skips duplicates, waits up to an hour for a limit, and has a name of its own. */
    public static BulkOptions defaults() {
        return new BulkOptions("skip", UUID.randomUUID().toString(), progress -> {}, 500, Duration.ofSeconds(3660));
    }

    /** The same with another strategy. */
    public BulkOptions withDedupStrategy(String strategy) {
        return new BulkOptions(strategy, importId, onProgress, batchSize, longestWait);
    }

    /** The same under another name. */
    public BulkOptions withImportId(String name) {
        return new BulkOptions(dedupStrategy, name, onProgress, batchSize, longestWait);
    }

    /** The same, telling somebody. */
    public BulkOptions withProgress(Consumer<BulkProgress> listener) {
        return new BulkOptions(dedupStrategy, importId, listener, batchSize, longestWait);
    }

    /** The same with batches of another size. */
    public BulkOptions withBatchSize(int rows) {
        return new BulkOptions(dedupStrategy, importId, onProgress, rows, longestWait);
    }

    /** The same with another patience. */
    public BulkOptions withLongestWait(Duration time) {
        return new BulkOptions(dedupStrategy, importId, onProgress, batchSize, time);
    }
}
