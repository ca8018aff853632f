package io.spatialflow.client;

import io.spatialflow.client.model.BulkResult;
import java.io.Serial;
import java.util.List;

/**
 * An import stopped before its end; the cause tells why. Call {@code bulkCreateAll} again with the same rows and this name
 * within 24 hours: what was done is answered from the server's memory and not done twice, and the rest follows.
 */
public final class BulkInterruptedException extends SpatialFlowException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String importId;
    private final transient List<BulkResult> results;

    BulkInterruptedException(String importId, List<BulkResult> results, SpatialFlowException cause) {
        super("import " + importId + " stopped after " + results.size() + " rows: " + cause.getMessage(), cause);
        this.importId = importId;
        this.results = List.copyOf(results);
    }

    /** The import's name. */
    public String importId() {
        return importId;
    }

    /** Of the rows before the one that it stopped at. */
    public List<BulkResult> results() {
        return results;
    }
}
