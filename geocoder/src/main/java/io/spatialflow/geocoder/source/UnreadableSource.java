package io.spatialflow.geocoder.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read to its end. The message names the file, the row, and how to mend it. */
public final class UnreadableSource extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableSource(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
