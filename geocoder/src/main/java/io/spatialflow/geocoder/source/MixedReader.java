package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8, with every byte that is not UTF-8 taken as Windows-1252. */
final class MixedReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean ended;
    private int pending = -1;

    MixedReader(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pending >= 0) {
            target[offset] = (char) pending;
            pending = -1;
            return 1;
        }
        // A rare character has two halves and needs room for both.
        CharBuffer chars = length == 1
                ? CharBuffer.allocate(2)
                : CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode(chars);
        }
        if (length == 1) {
            target[offset] = chars.get(0);
            pending = chars.position() == 2 ? chars.get(1) : -1;
            return 1;
        }
        return chars.position();
    }

    private void decode(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isMalformed() || result.isUnmappable()) {
            for (int i = 0; i < result.length() && chars.hasRemaining(); i++) {
                chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
            }
            decoder.reset();
        } else if (result.isUnderflow() && chars.position() == 0) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
