package io.spatialflow.geocoder.shapefile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the texts of a .dbf are written: as its .cpg says, else as the table's language byte says, else as they look. */
final class Encoding {

    /** UTF-8 where it is UTF-8, else Windows-1252: Windows texts that are valid UTF-8 by chance hardly occur. */
    static final Encoding UNKNOWN = new Encoding(null);

    /** Declared. A column's width may cut a character in two, and not all that is called so is. */
    private static final Encoding UTF_8 = new Encoding(null);

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final @Nullable Charset charset;

    private Encoding(@Nullable Charset charset) {
        this.charset = charset;
    }

    /** @param cpg what the .cpg says, null if there is none */
    static Encoding of(String name, @Nullable String cpg) throws DamagedShapefile {
        if (cpg == null || cpg.isEmpty()) {
            return UNKNOWN;
        }
        String said = cpg.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (said.replaceFirst("^(ansi|cp|windows|ibm|oem)(?=\\d)", "")) {
            case "utf8", "65001" -> UTF_8;
            case "1252", "iso88591", "88591", "latin1", "iso885915", "8859015", "8859001" -> new Encoding(WINDOWS);
            case "437" -> new Encoding(known("IBM437"));
            case "850" -> new Encoding(known("IBM850"));
            default ->
                throw new DamagedShapefile(name + ": its .cpg names an encoding that is not known here, \""
                        + (cpg.length() > 40 ? cpg.substring(0, 40) + "…" : cpg)
                        + "\". Write UTF-8 or 1252 into it, or export the file in one of the two");
        };
    }

    /** What the table itself says, if nothing beside it says more. */
    Encoding orOf(byte language) {
        if (this != UNKNOWN) {
            return this;
        }
        return switch (language) {
            case 0x01 -> new Encoding(known("IBM437"));
            case 0x02 -> new Encoding(known("IBM850"));
            default -> this;
        };
    }

    private static Charset known(String name) {
        // Not in every Java runtime.
        return Charset.isSupported(name) ? Charset.forName(name) : WINDOWS;
    }

    /** The text in a column: up to a zero byte, without the blanks that fill it. */
    String decode(byte[] bytes, int offset, int width) {
        int end = offset;
        while (end < offset + width && bytes[end] != 0) {
            end++;
        }
        boolean full = end == offset + width;
        if (isAscii(bytes, offset, end)) {
            return new String(bytes, offset, end - offset, StandardCharsets.ISO_8859_1).strip();
        }
        if (charset != null) {
            return new String(bytes, offset, end - offset, charset).strip();
        }
        int whole = full && this == UTF_8 ? beforeCut(bytes, offset, end) : end;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, whole - offset))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            return new String(bytes, offset, end - offset, WINDOWS).strip();
        }
    }

    /** Where the last character begins if not all of its bytes are there, else the end. */
    private static int beforeCut(byte[] bytes, int offset, int end) {
        int first = end - 1;
        while (first > offset && (bytes[first] & 0xc0) == 0x80) {
            first--;
        }
        int lead = bytes[first] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        return first + length > end ? first : end;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
