package io.spatialflow.server.cli;

/** A command cannot do what it was asked to. The message says why and what to do, and is all that the user sees. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailed(String message) {
        super(message);
    }
}
