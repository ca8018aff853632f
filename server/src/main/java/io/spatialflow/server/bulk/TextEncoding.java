package io.spatialflow.server.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a text file was saved. */
final class TextEncoding {

    /** What spreadsheets save as on Windows, where they do not save UTF-8. Every byte means something in it. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextEncoding() {}

    /** So many bytes tell whether every second one is empty. */
    private static final int SAMPLE_BYTES = 2_000;

    /** UTF-16 where a byte order mark says so or every second byte is empty, UTF-8 where it can be, else Windows-1252. */
    static String decode(byte[] file) {
        String text = decode(file, charset(file));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] file) {
        boolean littleEndian = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        boolean bigEndian = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        if (littleEndian || bigEndian) {
            return StandardCharsets.UTF_16;
        }
        if (isMostlyEmpty(file, 1) && !isMostlyEmpty(file, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return isMostlyEmpty(file, 0) && !isMostlyEmpty(file, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** Databases write UTF-16 without a mark; what lists hold is in Latin letters mostly, whose upper byte is 0. */
    private static boolean isMostlyEmpty(byte[] file, int from) {
        int length = Math.min(file.length, SAMPLE_BYTES);
        int empty = 0;
        for (int i = from; i < length; i += 2) {
            empty += file[i] == 0 ? 1 : 0;
        }
        return length > 1 && empty > length / 2 * 0.7;
    }

    private static String decode(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS_1252);
        }
    }
}
