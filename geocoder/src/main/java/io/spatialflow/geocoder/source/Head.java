package io.spatialflow.geocoder.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file begins with, by which its layout is recognised. Unpacked already if the file is packed. */
final class Head {

    /** In bytes. */
    static final int LENGTH = 1 << 16;

    private final byte[] bytes;
    private @Nullable List<String> columns;

    Head(byte[] bytes) {
        this.bytes = bytes;
    }

    /** At most {@link #LENGTH} of them. */
    byte[] bytes() {
        return bytes;
    }

    /** The same as text, for whom it is text. */
    String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    boolean isJson() {
        String text = text().stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** The names in the first line of a table, in small letters. */
    List<String> columns() {
        if (columns == null) {
            columns = isJson() ? List.of() : CsvFile.columns(text());
        }
        return columns;
    }

    boolean hasColumns(String... names) {
        return columns().containsAll(List.of(names));
    }

    static String normal(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
