package io.spatialflow.geocoder.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The layouts of <a href="https://openaddresses.io">OpenAddresses</a>: CSV with the columns {@code LON, LAT, NUMBER, STREET}
 * and, where there are any, {@code UNIT, CITY, DISTRICT, REGION, POSTCODE}; and GeoJSON, one feature on a line or a whole
 * collection, with properties of those names.
 */
final class OpenAddresses implements SourceFormat {

    private static final int BUFFER = 1 << 16;

    @Override
    public String name() {
        return "OpenAddresses";
    }

    @Override
    public String licence() {
        return "";
    }

    @Override
    public boolean recognises(Head head) {
        return true;
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        try (InputStream stream = file.open();
                Reader text = text(stream, file.name())) {
            text.mark(BUFFER);
            int first = firstCharacter(text);
            text.reset();
            if (first < 0) {
                throw new UnreadableSource(file.name() + " is empty: download or export it again", null);
            }
            if (first == '{' || first == '[') {
                GeoJsonFile.read(text, file.name(), rows);
            } else {
                CsvFile.read(text, file.name(), rows);
            }
        }
    }

    private static Reader text(InputStream bytes, String name) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            throw new UnreadableSource(name + " is UTF-16 text: convert it to UTF-8", null);
        }
        bytes.reset();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private static int firstCharacter(Reader text) throws IOException {
        // Less than the mark holds, so that it can be taken back.
        for (int i = 1; i < BUFFER; i++) {
            int c = text.read();
            if (!Character.isWhitespace(c)) {
                return c;
            }
        }
        return -1;
    }
}
