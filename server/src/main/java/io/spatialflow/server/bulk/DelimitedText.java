package io.spatialflow.server.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text whose cells have a separator between them: CSV as programs save it, and what is copied from a spreadsheet. */
final class DelimitedText {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private DelimitedText() {}

    /** @throws Unreadable if it is no such text */
    static Sheet read(String text, Separator separator) {
        Unreadable.check(
                text.indexOf('\0') < 0,
                1,
                "this is no text file, or not in this encoding; save the list as CSV in UTF-8");
        if (separator == Separator.NONE) {
            return lines(text);
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator.sign())
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

    /** Each line that has anything in it is one cell. */
    private static Sheet lines(String text) {
        List<Sheet.Row> rows = new ArrayList<>();
        AtomicLong number = new AtomicLong();
        text.lines().forEach(line -> {
            long at = number.incrementAndGet();
            if (!line.isBlank()) {
                Unreadable.check(
                        rows.size() <= Sheet.MAX_ROWS, at, "a list has at most " + Sheet.MAX_ROWS + " addresses");
                rows.add(new Sheet.Row(at, List.of(line.strip())));
            }
        });
        return new Sheet(rows);
    }
}
