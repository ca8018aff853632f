package io.spatialflow.geocoder.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass, before they are decompressed. */
final class CountedInput extends FilterInputStream {

    private long read;

    CountedInput(InputStream stream) {
        super(stream);
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read += Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        read += skipped;
        return skipped;
    }
}
