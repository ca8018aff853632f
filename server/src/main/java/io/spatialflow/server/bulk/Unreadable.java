package io.spatialflow.server.bulk;

/** A file that is no table of addresses. The message says why, and how to mend it. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long line;

    Unreadable(long line, String message) {
        super(message);
        this.line = line;
    }

    static void check(boolean fine, long line, String message) {
        if (!fine) {
            throw new Unreadable(line, message);
        }
    }

    /** Where, from 1. */
    public long line() {
        return line;
    }
}
