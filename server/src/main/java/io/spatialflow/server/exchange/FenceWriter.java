package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Geofence;
import java.io.IOException;

/** Writes fences one after the other, keeping none of them. */
interface FenceWriter {

    void write(Geofence geofence) throws IOException;

    /** Writes what comes after the last, all of it to the stream; leaves that open. */
    void end() throws IOException;
}
