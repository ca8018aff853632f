package io.spatialflow.server.bulk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What the cells of a workbook show, as far as lists of addresses need it. Not for several threads. */
final class CellText {

    /** What formulas have in place of a result. Where the cell is a formula's, the reader takes them for text. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#GETTING_DATA");

    /** How workbooks write what XML cannot hold, a carriage return above all. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final boolean since1904;

    /** @param since1904 whether the workbook's days begin in 1904 */
    CellText(boolean since1904) {
        this.since1904 = since1904;
    }

    /** Empty for an error too: nobody wants a fence that is called #N/A. */
    String of(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal number -> format(cell).show(number, since1904);
            case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
            case String text when cell.getType() == CellType.ERROR || isErrorOfFormula(cell, text) -> "";
            case String text -> unescaped(text);
            case null, default -> "";
        };
    }

    private NumberFormat format(Cell cell) {
        String code = cell.getDataFormatString();
        return formats.computeIfAbsent(code == null ? "" : code, NumberFormat::of);
    }

    private static boolean isErrorOfFormula(Cell cell, String text) {
        return cell.getType() == CellType.FORMULA && ERRORS.contains(text);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                escape -> Matcher.quoteReplacement(shown((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    private static String shown(char letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' ? "" : Character.toString(letter);
    }
}
