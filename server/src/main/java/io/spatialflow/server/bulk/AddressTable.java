package io.spatialflow.server.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file or workbook with a header row and the columns {@code address}, {@code name}, {@code buffer_meters} and
 * {@code tags}, or those that stand for them, in any order and among others. Only its shape is looked at here: what the
 * cells hold is checked like any other item.
 */
public final class AddressTable {

    /** Rows that are hidden are read too: nobody is shown that they were left out, and the results count all of them. */
    private static final Reading.Wish WITH_HEADER = new Reading.Wish(null, null, true, null, true);

    private AddressTable() {}

    /**
     * Which columns of the header mean what, by their names in any case.
     *
     * @param address the columns that make the address when they are joined, in order
     */
    public record Columns(List<String> address, String name, String bufferMeters, String tags) {

        /** Those of the public contract. */
        public static final Columns STANDARD = new Columns(List.of("address"), "name", "buffer_meters", "tags");

        public Columns {
            address = List.copyOf(address);
        }
    }

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
        return read(file, Columns.STANDARD);
    }

    /** @throws Unreadable if it is no such table; the message says where and how to mend it */
    public static List<Row> read(byte[] file, Columns columns) {
        List<Sheet.Row> rows = SheetReader.file(file, WITH_HEADER).sheet().rows();
        Unreadable.check(!rows.isEmpty(), 1, "the file is empty; its first line should name the columns");
        Sheet.Row header = rows.getFirst();
        ColumnMapping mapping = mapping(header, columns);
        List<Row> read = new ArrayList<>(rows.size());
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            checkWidth(row, header.cells().size());
            read.add(new Row(
                    mapping.address(row.cells()),
                    emptyToNull(mapping.name(row.cells())),
                    emptyToNull(mapping.bufferMeters(row.cells()).strip()),
                    TagCell.cut(mapping.tags(row.cells())).orElseThrow(() -> noTags(row))));
        }
        return read;
    }

    private static Unreadable noTags(Sheet.Row row) {
        return new Unreadable(row.line(), "the tags are not a comma-separated list");
    }

    /** An address without quotes around it would lose all that comes after its first comma, and nobody would notice. */
    private static void checkWidth(Sheet.Row row, int width) {
        Unreadable.check(
                row.cells().stream().skip(width).allMatch(String::isBlank),
                row.line(),
                "the line has " + row.cells().size() + " cells, but the header has " + width
                        + "; a cell with a separator in it should stand in quotes");
    }

    private static ColumnMapping mapping(Sheet.Row header, Columns wanted) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = normalized(header.cell(i));
            boolean isNew = columns.putIfAbsent(name, i) == null;
            Unreadable.check(isNew || name.isEmpty(), 1, "the column \"" + name + "\" is there twice");
        }
        List<Integer> address = new ArrayList<>();
        for (String name : wanted.address()) {
            address.add(required(columns, name, header));
        }
        return new ColumnMapping(
                address,
                optional(columns, wanted.name(), Columns.STANDARD.name(), header),
                optional(columns, wanted.bufferMeters(), Columns.STANDARD.bufferMeters(), header),
                optional(columns, wanted.tags(), Columns.STANDARD.tags(), header));
    }

    private static Integer required(Map<String, Integer> columns, String name, Sheet.Row header) {
        Integer column = columns.get(normalized(name));
        if (column == null) {
            throw new Unreadable(
                    1, "there is no column \"" + name + "\"; the columns are: " + String.join(", ", header.cells()));
        }
        return column;
    }

    /** A column that was asked for has to be there; one of the contract's may be absent. */
    private static @Nullable Integer optional(
            Map<String, Integer> columns, String name, String standard, Sheet.Row header) {
        return name.equals(standard) ? columns.get(standard) : required(columns, name, header);
    }

    private static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
