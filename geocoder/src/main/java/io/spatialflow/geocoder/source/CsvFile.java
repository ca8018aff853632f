package io.spatialflow.geocoder.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A table as text: columns by the names in the first line, in any order and case, parted by commas, semicolons, tabs or
 * bars.
 *
 * @param essential the columns without which a row is none
 */
record CsvFile(SourceFile file, List<String> essential) implements Table {

    /** In characters. A field beyond it means a quotation mark that is never closed. */
    private static final int LARGEST_FIELD = 1 << 20;

    private static final String SEPARATORS = ",;\t|";

    /** The names in the first line, in small letters; none if it is no table. */
    static List<String> columns(String head) {
        try {
            return records(new StringReader(head), separator(head)).next().getFields().stream()
                    .map(Head::normal)
                    .toList();
        } catch (CsvParseException | NoSuchElementException e) {
            return List.of();
        }
    }

    /** The one that the first line has most of, outside of quotation marks. */
    static char separator(String head) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (char c : head.stripLeading().toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static Iterator<CsvRecord> records(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LARGEST_FIELD)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        long lastLine = 1;
        try (InputStream stream = file.open();
                Reader text = Text.lenient(stream)) {
            Iterator<CsvRecord> records = records(text, separator(file.head().text()));
            Row row = new Row(records.next());
            int needed = row.fieldsFor(essential);
            while (records.hasNext()) {
                row.record = records.next();
                lastLine = row.record.getStartingLineNumber();
                if (row.record.getFieldCount() < needed) {
                    visitor.refuse(lastLine, Refusal.MALFORMED);
                } else {
                    visitor.take(lastLine, row::get, Geometry.NONE);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableSource(
                    file.name() + ", after row " + lastLine + ": " + e.getMessage()
                            + ". Look for a quotation mark that is never closed, or a damaged download",
                    e);
        }
    }

    private static final class Row {

        private final Map<String, Integer> columns = new HashMap<>();
        private CsvRecord record;

        Row(CsvRecord header) {
            record = header;
            for (int i = 0; i < header.getFieldCount(); i++) {
                columns.putIfAbsent(Head.normal(header.getField(i)), i);
            }
        }

        int fieldsFor(List<String> names) {
            return names.stream()
                    .mapToInt(name -> columns.getOrDefault(name, -1) + 1)
                    .max()
                    .orElse(0);
        }

        String get(String column) {
            int at = columns.getOrDefault(column, Integer.MAX_VALUE);
            return at < record.getFieldCount() ? record.getField(at).strip() : "";
        }
    }
}
