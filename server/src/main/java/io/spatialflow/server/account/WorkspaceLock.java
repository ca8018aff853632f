package io.spatialflow.server.account;

import java.util.function.Supplier;

/** One change to a workspace at a time. */
public interface WorkspaceLock {

    /**
     * Does some work while nobody else can write to the workspace, in one transaction: all that the work writes, through
     * whichever collection, lasts together, or nothing of it does when it throws.
     *
     * @throws StoreUnavailable if the transaction could not be begun, or what it wrote could not be kept
     */
    <T> T hold(WorkspaceId workspaceId, Supplier<T> work);
}
