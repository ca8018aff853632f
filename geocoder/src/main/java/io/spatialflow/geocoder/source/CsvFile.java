package io.spatialflow.geocoder.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** OpenAddresses' CSV: columns by the names in the first line, in any order and case. */
final class CsvFile {

    /** In characters. A field beyond it means a quotation mark that is never closed. */
    private static final int LARGEST_FIELD = 1 << 20;

    private final String name;
    private final RowReader rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private long lastLine = 1;

    private CsvFile(String name, RowReader rows) {
        this.name = name;
        this.rows = rows;
    }

    static void read(Reader text, String name, RowReader rows) throws IOException {
        new CsvFile(name, rows).read(text);
    }

    /** The names in the first line, in small letters; none if it is no table. */
    static List<String> columns(String head) {
        try {
            return records(new StringReader(head)).next().getFields().stream()
                    .map(Head::normal)
                    .toList();
        } catch (CsvParseException | NoSuchElementException e) {
            return List.of();
        }
    }

    private static Iterator<CsvRecord> records(Reader text) {
        return CsvReader.builder()
                .maxBufferSize(LARGEST_FIELD)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
    }

    private void read(Reader text) throws IOException {
        // The stream is the caller's to close.
        try {
            Iterator<CsvRecord> records = records(text);
            header(records.next());
            while (records.hasNext()) {
                row(records.next());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableSource(
                    name + ", after row " + lastLine + ": " + e.getMessage()
                            + ". Look for a quotation mark that is never closed, or a damaged download",
                    e);
        }
    }

    private void header(CsvRecord header) throws IOException {
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.putIfAbsent(Head.normal(header.getField(i)), i);
        }
        for (String needed : new String[] {"lon", "lat", "number", "street"}) {
            if (!columns.containsKey(needed)) {
                throw new UnreadableSource(
                        name + " has no column " + needed.toUpperCase(Locale.ROOT) + " in its first line: is it an"
                                + " OpenAddresses file? It needs LON, LAT, NUMBER, STREET and may have UNIT, CITY,"
                                + " DISTRICT, REGION, POSTCODE",
                        null);
            }
        }
    }

    private void row(CsvRecord row) {
        lastLine = row.getStartingLineNumber();
        int needed = Math.max(
                Math.max(columns.getOrDefault("lon", 0), columns.getOrDefault("lat", 0)),
                Math.max(columns.getOrDefault("number", 0), columns.getOrDefault("street", 0)));
        if (row.getFieldCount() <= needed) {
            rows.refuse(lastLine, Refusal.MALFORMED);
            return;
        }
        rows.take(
                lastLine,
                new RowReader.Raw(
                        field(row, "lon"),
                        field(row, "lat"),
                        field(row, "number"),
                        field(row, "street"),
                        field(row, "unit"),
                        field(row, "city"),
                        field(row, "district"),
                        field(row, "region"),
                        field(row, "postcode")));
    }

    private String field(CsvRecord row, String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.getFieldCount() ? row.getField(at) : "";
    }
}
