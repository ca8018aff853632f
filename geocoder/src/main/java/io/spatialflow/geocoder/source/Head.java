package io.spatialflow.geocoder.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file begins with, by which its layout is recognised. Unpacked already if the file is packed. */
final class Head {

    /** In bytes. */
    static final int LENGTH = 1 << 16;

    /** With which a .shp begins. */
    private static final byte[] SHAPEFILE = {0, 0, 0x27, 0x0a};

    private final byte[] bytes;
    private final @Nullable SourceFile file;
    private @Nullable String text;
    private @Nullable List<String> columns;

    /** @param file where the siblings of a shapefile are looked for */
    Head(byte[] bytes, @Nullable SourceFile file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** At most {@link #LENGTH} of them. */
    byte[] bytes() {
        return bytes;
    }

    /** The same as text, for whom it is text. */
    String text() {
        if (text == null) {
            StringWriter read = new StringWriter();
            try (Reader reader = Text.lenient(new ByteArrayInputStream(bytes))) {
                reader.transferTo(read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text = read.toString();
        }
        return text;
    }

    boolean isJson() {
        String trimmed = text().stripLeading();
        return trimmed.startsWith("{") || trimmed.startsWith("[");
    }

    boolean isShapefile() {
        return Arrays.mismatch(bytes, SHAPEFILE) == SHAPEFILE.length;
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    /** The names of the columns of a table, of the properties of GeoJSON, in small letters; none if it is neither. */
    List<String> columns() throws IOException {
        if (columns == null) {
            if (isShapefile() && file != null) {
                columns = new ShapeTable(file).columns();
            } else {
                columns = isJson() ? GeoJsonFile.columns(text()) : CsvFile.columns(text());
            }
        }
        return columns;
    }

    static String normal(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
