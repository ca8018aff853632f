package io.spatialflow.server.account;

/** What an operator can switch on and off for a workspace. */
public enum Feature {
    /** Bulk create and its preview. */
    BULK_IMPORT
}
