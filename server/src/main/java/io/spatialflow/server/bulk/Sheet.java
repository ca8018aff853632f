package io.spatialflow.server.bulk;

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
