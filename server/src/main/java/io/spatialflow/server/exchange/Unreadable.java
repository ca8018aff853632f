package io.spatialflow.server.exchange;

/** A file that nothing can be read from; the message says why, and where, in words for whoever sent it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
