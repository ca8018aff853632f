package io.spatialflow.geocoder.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more than so many bytes until it is told to begin anew: for parsers that hold one element in memory. */
final class StretchLimit extends FilterInputStream {

    private final int most;
    private int given;

    StretchLimit(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    void restart() {
        given = 0;
    }

    @Override
    public int read() throws IOException {
        requireRoom();
        int next = super.read();
        given += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        requireRoom();
        int count = super.read(buffer, offset, length);
        given += Math.max(count, 0);
        return count;
    }

    private void requireRoom() throws IOException {
        if (given >= most) {
            throw new IOException("one element of more than " + most + " bytes");
        }
    }
}
