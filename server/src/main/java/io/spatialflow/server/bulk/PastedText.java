package io.spatialflow.server.bulk;

import java.util.List;

/** How pasted text is to be read: cells of a spreadsheet come with tabs; lines that name no columns are an address each. */
final class PastedText {

    private PastedText() {}

    /** What its cells have between them. */
    static Separator separator(String text) {
        return isOneAddressALine(text) ? Separator.NONE : Separator.of(text);
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
}
