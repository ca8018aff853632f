package io.spatialflow.geocoder.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** From bytes to characters, in the encoding that the bytes show. */
final class Text {

    private static final int BUFFER = 1 << 16;

    private Text() {}

    /** Text that is UTF-8, or else UTF-16; what is neither ends with a {@code CharacterCodingException}. */
    static Reader strict(InputStream bytes) throws IOException {
        Charset charset = charset(bytes);
        return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), BUFFER);
    }

    /** Text that is UTF-8, but where it is not, Windows-1252: tables are put together from what many offices send. */
    static Reader lenient(InputStream bytes) throws IOException {
        Charset charset = charset(bytes);
        return charset.equals(StandardCharsets.UTF_8)
                ? new BufferedReader(new MixedReader(bytes), BUFFER)
                : new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
    }

    /** Leaves the stream behind the byte order mark if there is one. */
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(3);
        int first = bytes.read();
        int second = bytes.read();
        if (first == 0xff && second == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xfe && second == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xef && second == 0xbb && bytes.read() == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        bytes.reset();
        if (first > 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0 && second > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
