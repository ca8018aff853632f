package io.spatialflow.geocoder.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes pieces of known length from a stream. */
final class LittleEndian {

    private LittleEndian() {}

    /** A piece, shorter if the stream ends before it does. Memory grows with what is there, not with what is asked for. */
    static ByteBuffer read(InputStream stream, int length) throws IOException {
        return ByteBuffer.wrap(stream.readNBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
