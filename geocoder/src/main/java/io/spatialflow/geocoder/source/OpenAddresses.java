package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads files in the layouts of <a href="https://openaddresses.io">OpenAddresses</a>: CSV with the columns {@code LON, LAT,
 * NUMBER, STREET} and, where there are any, {@code UNIT, CITY, DISTRICT, REGION, POSTCODE}; and GeoJSON, one feature on a
 * line or a whole collection, with properties of those names. Either may be gzipped. What a file is shows from its content,
 * not from its name.
 */
public final class OpenAddresses {

    private static final int BUFFER = 1 << 16;

    private OpenAddresses() {}

    /**
     * Reads a file from beginning to end, with flat memory.
     *
     * @param rows given every usable row, on the calling thread
     * @throws UnreadableSource if the file is damaged or is something else; rows may have been handed on before
     */
    public static SourceReport read(Path file, Progress progress, Consumer<ReferenceRow> rows) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(new CountedInput(stream, Files.size(file)), String.valueOf(file.getFileName()), progress, rows);
        }
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param name what messages call it
     */
    public static SourceReport read(InputStream stream, String name, Progress progress, Consumer<ReferenceRow> rows)
            throws IOException {
        return read(new CountedInput(stream, -1), name, progress, rows);
    }

    private static SourceReport read(
            CountedInput input, String name, Progress progress, Consumer<ReferenceRow> consumer) throws IOException {
        RowReader rows = new RowReader(input, progress, consumer);
        try {
            Reader text = text(input, name);
            text.mark(BUFFER);
            int first = firstCharacter(text);
            text.reset();
            if (first < 0) {
                throw new UnreadableSource(name + " is empty: download or export it again", null);
            }
            if (first == '{' || first == '[') {
                GeoJsonFile.read(text, name, rows);
            } else {
                CsvFile.read(text, name, rows);
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(name + " is not UTF-8 text: convert it to UTF-8", e);
        } catch (EOFException e) {
            throw new UnreadableSource(name + " ends in the middle of its gzip stream: download it again", e);
        } catch (ZipException e) {
            throw new UnreadableSource(name + " is damaged gzip (" + e.getMessage() + "): download it again", e);
        }
        return rows.report(name);
    }

    private static Reader text(InputStream input, String name) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input, BUFFER);
        bytes.mark(4);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            throw new UnreadableSource(name + " is UTF-16 text: convert it to UTF-8", null);
        }
        if (first == 'P' && second == 'K') {
            throw new UnreadableSource(name + " is a ZIP archive: unpack it and give the .csv or .geojson in it", null);
        }
        InputStream plain = first == 0x1f && second == 0x8b ? new GZIPInputStream(bytes, BUFFER) : bytes;
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), BUFFER);
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
