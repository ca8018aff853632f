package io.spatialflow.server.account;

import java.util.function.Supplier;

/** Several changes at once, to whichever collections. */
public interface Transactions {

    /**
     * Does some work in one transaction, or in the one that this thread is in: all that it writes lasts together, or nothing
     * of it does when it throws.
     *
     * @throws StoreUnavailable if the transaction could not be begun, or what it wrote could not be kept
     */
    <T> T run(Supplier<T> work);
}
