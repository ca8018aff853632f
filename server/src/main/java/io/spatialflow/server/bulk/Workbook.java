package io.spatialflow.server.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of an Excel workbook (.xlsx) that has anything in it. */
final class Workbook {

    private static final int MAX_COLUMNS = 1_000;

    /** One long text may be shared by a million cells. */
    private static final long MAX_CHARACTERS = 64L * 1024 * 1024;

    /** A number shown with leading zeros, as ZIPs are. */
    private static final Pattern ZEROS = Pattern.compile("0{2,18}");

    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private long characters;

    private Workbook() {}

    /** Whether a file begins as workbooks do, old ones included. */
    static boolean looksLikeOne(byte[] file) {
        return isOld(file) || (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4);
    }

    private static boolean isOld(byte[] file) {
        return file.length > 3
                && file[0] == OLD_WORKBOOK[0]
                && file[1] == OLD_WORKBOOK[1]
                && file[2] == OLD_WORKBOOK[2]
                && file[3] == OLD_WORKBOOK[3];
    }

    /**
     * A workbook that was looked into.
     *
     * @param names of all sheets that are not hidden
     * @param name of the one that was read; null if none has anything in it
     */
    record Opened(Sheet sheet, List<String> names, @Nullable String name) {}

    /**
     * Reads the sheet that is wanted if there is such a one, else the first that has anything in it.
     *
     * @throws Unreadable if there is no list of addresses in it
     */
    static Opened open(byte[] file, @Nullable String wanted) {
        Unreadable.check(!isOld(file), 1, "this is a workbook of an old kind; save it as .xlsx or CSV");
        WorkbookGuard.check(file);
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), withFormats)) {
            return opened(workbook, wanted);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the parser stumbles over, it is the file's fault: it has been given nothing else.
            throw new Unreadable(1, "the workbook is damaged, or no workbook at all; save it again as .xlsx or CSV");
        }
    }

    private static Opened opened(ReadableWorkbook workbook, @Nullable String wanted) throws IOException {
        List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        List<String> names =
                visible.stream().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
        for (org.dhatim.fastexcel.reader.Sheet sheet : visible) {
            boolean mayBe =
                    wanted == null || !names.contains(wanted) || sheet.getName().equals(wanted);
            List<Sheet.Row> rows = mayBe ? new Workbook().rows(sheet) : List.of();
            if (!rows.isEmpty()) {
                return new Opened(new Sheet(rows), names, sheet.getName());
            }
        }
        return new Opened(new Sheet(List.of()), names, wanted);
    }

    private List<Sheet.Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> lines = sheet.openStream()) {
            for (Row line : (Iterable<Row>) lines::iterator) {
                Sheet.Row row = new Sheet.Row(line.getRowNum(), cells(line));
                if (row.isBlank()) {
                    continue;
                }
                Unreadable.check(
                        rows.size() <= Sheet.MAX_ROWS,
                        row.line(),
                        "a file has at most " + Sheet.MAX_ROWS + " addresses");
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> cells(Row row) {
        Unreadable.check(
                row.getCellCount() <= MAX_COLUMNS, row.getRowNum(), "a row has at most " + MAX_COLUMNS + " cells");
        List<String> cells = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
        for (Cell cell : row) {
            if (cell != null) {
                String text = text(cell);
                characters += text.length();
                Unreadable.check(characters <= MAX_CHARACTERS, row.getRowNum(), "there is too much text in the sheet");
                cells.set(cell.getColumnIndex(), text);
            }
        }
        return cells;
    }

    /** As the spreadsheet shows it, as far as lists of addresses need it: whole numbers without ".0", ZIPs with zeros. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        String format = cell.getDataFormatString();
        return format != null && ZEROS.matcher(format).matches() && plain.matches("\\d+")
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
    }
}
