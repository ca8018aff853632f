package io.spatialflow.client;

import java.io.Serial;

/** The answer took longer than the timeout. */
public final class AnswerTimeoutException extends ConnectionException {

    @Serial
    private static final long serialVersionUID = 1;

    AnswerTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
