package io.spatialflow.client;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.spatialflow.client.model.BulkItemError;
import io.spatialflow.client.model.BulkItemInput;
import io.spatialflow.client.model.BulkResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV in, CSV out. */
public final class Tables {

    /**
     * Which columns mean what.
     *
     * @param address are joined by commas in this order, without those that are empty
     * @param moreTags every item gets these besides its own
     */
    public record Columns(List<String> address, String name, String bufferMeters, String tags, List<String> moreTags) {

        /** {@code address}, {@code name}, {@code buffer_meters}, {@code tags}. */
        public static Columns standard() {
            return new Columns(List.of("address"), "name", "buffer_meters", "tags", List.of());
        }

        /** The same with the address in other columns. */
        public Columns withAddress(String... columns) {
            return new Columns(List.of(columns), name, bufferMeters, tags, moreTags);
        }

        /** The same with the name in another column. */
        public Columns withName(String column) {
            return new Columns(address, column, bufferMeters, tags, moreTags);
        }

        /** The same with tags for all. */
        public Columns withMoreTags(String... words) {
            return new Columns(address, name, bufferMeters, tags, List.of(words));
        }
    }

    private Tables() {}

    /**
     * The rows of a CSV file in UTF-8, with the names of its columns in the first line.
     *
     * @throws IllegalArgumentException if an address column is missing, or a radius is no whole number
     */
    public static List<BulkItemInput> readItems(Path file, Columns columns) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<BulkItemInput> items = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                items.add(item(row, columns));
            }
            return items;
        }
    }

    /**
     * Writes what failed, to be corrected and imported again: {@code row} (from 1), the item's columns, {@code reason},
     * {@code message}.
     *
     * @return how many there are
     */
    public static int writeErrors(Path file, List<BulkItemInput> items, List<BulkResult> results) throws IOException {
        List<BulkResult> failed = results.stream()
                .filter(result -> result.status().equals("error"))
                .toList();
        try (CsvWriter rows = CsvWriter.builder().build(file)) {
            rows.writeRecord("row", "address", "name", "buffer_meters", "tags", "reason", "message");
            for (BulkResult result : failed) {
                rows.writeRecord(cells(items.get(result.index()), result));
            }
        }
        return failed.size();
    }

    private static BulkItemInput item(NamedCsvRecord row, Columns columns) {
        String address = columns.address().stream()
                .map(column -> row.findField(column)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no column " + column + ", but " + String.join(", ", row.getHeader()))))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        BulkItemInput item = BulkItemInput.of(address);
        item = cell(row, columns.name()).map(item::withName).orElse(item);
        item = cell(row, columns.bufferMeters())
                .map(cell -> wholeNumber(cell, columns.bufferMeters(), row.getStartingLineNumber()))
                .map(item::withBufferMeters)
                .orElse(item);
        List<String> tags = Stream.concat(
                        cell(row, columns.tags()).stream().flatMap(Tables::tags), columns.moreTags().stream())
                .toList();
        return tags.isEmpty() ? item : item.withTags(tags);
    }

    private static Optional<String> cell(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    private static int wholeNumber(String cell, String column, long line) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": " + column + " is not a whole number", e);
        }
    }

    private static Stream<String> tags(String cell) {
        return CsvReader.builder().trimWhitespacesAroundQuotes(true).ofCsvRecord(cell).stream()
                .flatMap(line -> line.getFields().stream())
                .map(String::strip)
                .filter(tag -> !tag.isEmpty());
    }

    private static List<String> cells(BulkItemInput item, BulkResult result) {
        Optional<BulkItemError> error = Optional.ofNullable(result.error());
        return List.of(
                Integer.toString(result.index() + 1),
                item.address(),
                Optional.ofNullable(item.name()).orElse(""),
                Optional.ofNullable(item.bufferMeters()).map(String::valueOf).orElse(""),
                Optional.ofNullable(item.tags()).orElse(List.of()).stream()
                        .map(tag ->
                                tag.contains(",") || tag.contains("\"") ? '"' + tag.replace("\"", "\"\"") + '"' : tag)
                        .collect(Collectors.joining(",")),
                error.map(BulkItemError::reason)
                        .or(() -> Optional.ofNullable(result.errorCode()))
                        .orElse(""),
                error.map(BulkItemError::message).orElse(""));
    }
}
