package io.spatialflow.server.account;

/**
 * The store could not keep or answer: the disk is full or read-only, the database gone or busy for too long. Nothing of
 * the transaction at hand was kept. Nobody's request is at fault; trying again later may work.
 */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreUnavailable(Throwable cause) {
        super("the store is unavailable: " + cause.getMessage(), cause);
    }
}
