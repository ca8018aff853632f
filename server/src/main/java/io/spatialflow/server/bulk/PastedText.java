package io.spatialflow.server.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads what somebody pasted: cells of a spreadsheet come with tabs; lines that name no columns are an address each. */
final class PastedText {

    private PastedText() {}

    /** @throws Unreadable if it is no table */
    static Sheet sheet(String text) {
        return isOneAddressALine(text) ? lines(text) : DelimitedText.read(text);
    }

    private static boolean isOneAddressALine(String text) {
        if (text.indexOf('\t') >= 0 || text.indexOf(';') >= 0 || text.indexOf('|') >= 0) {
            return false;
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        List<String> cells = List.of(first.split(",", -1));
        return cells.size() == 1
                || cells.stream()
                        .noneMatch(cell -> ColumnKind.named(unquoted(cell)).isPresent());
    }

    private static String unquoted(String cell) {
        return cell.replace("\"", "");
    }

    private static Sheet lines(String text) {
        Unreadable.check(text.indexOf('\0') < 0, 1, "this is no text");
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
