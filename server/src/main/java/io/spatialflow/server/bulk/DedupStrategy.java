package io.spatialflow.server.bulk;

/** What happens to an item whose point lies in a fence that is already there. */
public enum DedupStrategy {
    /** It is reported and not made. */
    SKIP,
    /** It is made all the same, and reported. */
    OVERRIDE,
    /** The whole batch is given up: nothing of it is made. */
    FAIL
}
