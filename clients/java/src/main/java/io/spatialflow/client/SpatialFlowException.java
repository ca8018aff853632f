package io.spatialflow.client;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Everything that this client throws about the API. */
public abstract class SpatialFlowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    SpatialFlowException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
