package io.spatialflow.geocoder.download;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something cannot be fetched. The message names it, and says why and what to do. */
public final class DownloadFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    DownloadFailed(String message, @Nullable Throwable cause) {
        this(message, false, cause);
    }

    DownloadFailed(String message, boolean absent, @Nullable Throwable cause) {
        super(message, cause);
        this.absent = absent;
    }

    /** Whether the server answered that it has no such file. */
    boolean isAbsent() {
        return absent;
    }
}
