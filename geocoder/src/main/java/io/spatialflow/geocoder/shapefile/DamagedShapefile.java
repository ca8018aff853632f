package io.spatialflow.geocoder.shapefile;

import java.io.IOException;

/** A shapefile that cannot be read to its end. The message names the part, the record, and how to mend it. */
public final class DamagedShapefile extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedShapefile(String message) {
        super(message);
    }
}
