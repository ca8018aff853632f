package io.spatialflow.server.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;

/** A cell that lists tags: a line of CSV itself, so that a tag with a comma stands in quotes. */
final class TagCell {

    private TagCell() {}

    /** The tags, as entered; empty if it is no such list. */
    static Optional<List<String>> cut(String cell) {
        if (cell.isBlank()) {
            return Optional.of(List.of());
        }
        if (cell.lines().count() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true)
                    .ofSingleCsvRecord(cell)
                    .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }
}
