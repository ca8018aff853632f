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

    /** The text: UTF-16 where a byte order mark says so, UTF-8 where it can be, Windows-1252 otherwise. */
    static String decode(byte[] file) {
        String text = decode(file, charset(file));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] file) {
        boolean littleEndian = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        boolean bigEndian = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        return littleEndian || bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String decode(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS_1252);
        }
    }
}
