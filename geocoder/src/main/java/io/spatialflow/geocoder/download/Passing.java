package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A failure that may be over when one tries again: a broken connection, a server that is overloaded. */
final class Passing extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration pause;

    Passing(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    /** @param pause for how long the server asks to be left alone, null if it does not say */
    Passing(String message, @Nullable Duration pause, @Nullable Throwable cause) {
        super(message, cause);
        this.pause = pause;
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}
