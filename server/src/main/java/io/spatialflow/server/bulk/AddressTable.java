package io.spatialflow.server.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header row and the columns {@code address}, {@code name}, {@code buffer_meters} and {@code tags}, in any
 * order and among others. Only its shape is looked at here: what the cells hold is checked like any other item.
 */
public final class AddressTable {

    private static final String ADDRESS = "address";

    /** Far above any batch; a file of empty lines must not fill the memory. */
    private static final int MAX_ROWS = 50_000;

    /** Tried in this order; the one that cuts the header into most columns is the file's. */
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private AddressTable() {}

    /**
     * One line of the table, cells as text.
     *
     * @param tags the tags cell, cut at its commas
     */
    public record Row(
            String address, @Nullable String name, @Nullable String bufferMeters, List<String> tags) {

        public Row {
            tags = List.copyOf(tags);
        }
    }

    /** @throws Unreadable if it is no such table; the message says where and how to mend it */
    public static List<Row> read(byte[] file) {
        String text = TextEncoding.decode(file);
        Unreadable.check(text.indexOf('\0') < 0, 1, "this is no text file; save the list as CSV");
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return rows(csv.iterator());
        } catch (CsvParseException e) {
            throw new Unreadable(line(e), e.getMessage() + ". Each quote that opens a cell should be closed");
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** The parser names the line in its message only. */
    private static long line(CsvParseException e) {
        Matcher line = LINE.matcher("" + e.getMessage());
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<Row> rows(Iterator<CsvRecord> records) {
        Unreadable.check(records.hasNext(), 1, "the file is empty; its first line should name the columns");
        CsvRecord header = records.next();
        Map<String, Integer> columns = columns(header);
        List<Row> rows = new ArrayList<>();
        records.forEachRemaining(line -> {
            checkWidth(line, header.getFieldCount());
            Unreadable.check(
                    rows.size() < MAX_ROWS,
                    line.getStartingLineNumber(),
                    "a file has at most " + MAX_ROWS + " addresses");
            rows.add(new Row(
                    cell(line, columns, ADDRESS),
                    emptyToNull(cell(line, columns, "name")),
                    emptyToNull(cell(line, columns, "buffer_meters").strip()),
                    tags(line, cell(line, columns, "tags"))));
        });
        return rows;
    }

    /** An address without quotes around it would lose all that comes after its first comma, and nobody would notice. */
    private static void checkWidth(CsvRecord line, int width) {
        Unreadable.check(
                line.getFields().stream().skip(width).allMatch(String::isBlank),
                line.getStartingLineNumber(),
                "the line has " + line.getFieldCount() + " cells, but the header has " + width
                        + "; a cell with a separator in it should stand in quotes");
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = header.getField(i).strip().toLowerCase(Locale.ROOT);
            boolean isNew = columns.putIfAbsent(name, i) == null;
            Unreadable.check(isNew || name.isEmpty(), 1, "the column \"" + name + "\" is there twice");
        }
        Unreadable.check(
                columns.containsKey(ADDRESS),
                1,
                "there is no column \"address\"; the columns are: " + String.join(", ", header.getFields()));
        return columns;
    }

    /** A cell; empty where the line has no such column. */
    private static String cell(CsvRecord line, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        return column == null || column >= line.getFieldCount() ? "" : line.getField(column);
    }

    private static @Nullable String emptyToNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    /** The cell is a line of CSV itself: a tag with a comma stands in quotes. */
    private static List<String> tags(CsvRecord line, String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        Unreadable.check(cell.lines().count() == 1, line.getStartingLineNumber(), "the tags should stand on one line");
        try {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true)
                    .ofSingleCsvRecord(cell)
                    .getFields();
        } catch (CsvParseException e) {
            throw new Unreadable(line.getStartingLineNumber(), "the tags are not a comma-separated list");
        }
    }

    /** A file that is no table of addresses. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long line;

        Unreadable(long line, String message) {
            super(message);
            this.line = line;
        }

        static void check(boolean fine, long line, String message) {
            if (!fine) {
                throw new Unreadable(line, message);
            }
        }

        /** Where, from 1. */
        public long line() {
            return line;
        }
    }
}
