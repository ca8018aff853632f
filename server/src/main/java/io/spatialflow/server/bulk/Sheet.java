package io.spatialflow.server.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table as somebody brought it, every cell as text. Nothing is known yet of what its columns mean, nor whether the first
 * row names them.
 */
record Sheet(List<Row> rows) {

    /** Far above any batch; a file of empty lines must not fill the memory. */
    static final int MAX_ROWS = 50_000;

    Sheet {
        rows = List.copyOf(rows);
    }

    /** The most cells that any row has. */
    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The same from a row on. */
    Sheet without(int first) {
        return first == 0 ? this : new Sheet(rows.subList(first, rows.size()));
    }

    /** The same, its first row as wide as the widest. */
    Sheet withWideHeading() {
        if (rows.isEmpty() || rows.getFirst().cells().size() == width()) {
            return this;
        }
        List<Row> wide = new ArrayList<>(rows);
        List<String> heading = new ArrayList<>(rows.getFirst().cells());
        heading.addAll(Collections.nCopies(width() - heading.size(), ""));
        wide.set(0, new Row(rows.getFirst().line(), heading));
        return new Sheet(wide);
    }

    /**
     * One row.
     *
     * @param line where it begins in the file, from 1
     */
    record Row(long line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** A cell; empty where the row ends before it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
