package io.spatialflow.server.bulk;

import java.time.Duration;

/** What becomes of something that is asked of a list. */
public sealed interface ListAnswer {

    /** It was done, or begun; this is the list now. */
    record Done(AddressList list) implements ListAnswer {}

    /** The list is not at the stage where that can be done: somebody else was faster. */
    record NotNow() implements ListAnswer {}

    /** It was done too often within the hour. */
    record OverLimit(Duration retryAfter) implements ListAnswer {}
}
