package io.spatialflow.geocoder.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A list of places as text, one on a line. */
final class TextTable {

    /** In characters. */
    private static final int LARGEST_FIELD = 1 << 16;

    /** Stands in no text, for lists in which a quotation mark is a character like others. */
    private static final char NO_QUOTE = '\1';

    private TextTable() {}

    /** What becomes of a line. */
    @FunctionalInterface
    interface Line {

        void take(long number, Fields fields);
    }

    /** The fields of a line by the names of their columns, which are in small letters; empty where there is none. */
    @FunctionalInterface
    interface Fields {

        String get(String column);
    }

    /** @param columns in the order in which they stand; empty if the first line has their names */
    static void read(SourceFile file, char separator, List<String> columns, Line line) throws IOException {
        long last = 0;
        try (Reader text =
                new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()))) {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .quoteCharacter(separator == ',' ? '"' : NO_QUOTE)
                    .maxBufferSize(LARGEST_FIELD)
                    .detectBomHeader(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(true)
                    .ofCsvRecord(text)
                    .iterator();
            Map<String, Integer> places =
                    places(columns.isEmpty() ? records.next().getFields() : columns);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = record.getStartingLineNumber();
                line.take(last, column -> field(record, places.getOrDefault(column, Integer.MAX_VALUE)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableSource(
                    file.name() + ", after line " + last + ": " + e.getMessage() + ". Download it again", e);
        }
    }

    private static Map<String, Integer> places(List<String> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(Head.normal(columns.get(i).replace("\ufeff", "")), i);
        }
        return places;
    }

    private static String field(CsvRecord record, int at) {
        return at < record.getFieldCount() ? record.getField(at) : "";
    }
}
