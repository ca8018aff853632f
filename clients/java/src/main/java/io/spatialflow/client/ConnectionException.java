package io.spatialflow.client;

import java.io.Serial;

/** The server could not be reached, or the connection broke before the answer was there. */
public class ConnectionException extends SpatialFlowException {

    @Serial
    private static final long serialVersionUID = 1;

    ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
