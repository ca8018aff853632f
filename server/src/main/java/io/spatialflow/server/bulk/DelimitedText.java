package io.spatialflow.server.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text whose cells have a separator between them: CSV as programs save it, and what is copied from a spreadsheet. */
final class DelimitedText {

    /** Tried in this order; the one that cuts the first line into most columns is the file's. */
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private DelimitedText() {}

    /** @throws Unreadable if it is no such text */
    static Sheet read(byte[] file) {
        return read(TextEncoding.decode(file));
    }

    /** @throws Unreadable if it is no such text */
    static Sheet read(String text) {
        Unreadable.check(text.indexOf('\0') < 0, 1, "this is no text file; save the list as CSV");
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return sheet(csv);
        } catch (CsvParseException e) {
            throw new Unreadable(line(e), e.getMessage() + ". Each quote that opens a cell should be closed");
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private static Sheet sheet(CsvReader<CsvRecord> csv) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (CsvRecord line : csv) {
            Unreadable.check(
                    rows.size() <= Sheet.MAX_ROWS,
                    line.getStartingLineNumber(),
                    "a file has at most " + Sheet.MAX_ROWS + " addresses");
            rows.add(new Sheet.Row(line.getStartingLineNumber(), line.getFields()));
        }
        return new Sheet(rows);
    }

    /** The parser names the line in its message only. */
    private static long line(CsvParseException e) {
        Matcher line = LINE.matcher("" + e.getMessage());
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
