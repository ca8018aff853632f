package io.spatialflow.geocoder.source;

import java.io.IOException;

/** A file has more objects of a rare kind than there is memory for. */
final class TooManyObjects extends IOException {

    private static final long serialVersionUID = 1L;

    TooManyObjects(String message) {
        super(message);
    }
}
