package io.spatialflow.server.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of an Excel workbook (.xlsx) that has anything in it, as it is seen: rows that are hidden,
 * by hand or by a filter, are left out unless somebody wants them.
 */
final class Workbook {

    private static final int MAX_COLUMNS = 1_000;

    /** One long text may be shared by a million cells. */
    private static final long MAX_CHARACTERS = 64L * 1024 * 1024;

    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final CellText texts;
    private final boolean withHidden;
    private final MergedCells merged;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private long characters;
    private int hidden;
    private int formulas;
    private int results;

    private Workbook(boolean since1904, boolean withHidden, MergedCells merged) {
        this.texts = new CellText(since1904);
        this.withHidden = withHidden;
        this.merged = merged;
    }

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
     * @param hiddenRows how many rows with something in them are hidden, whether they were read or not
     * @param emptyFormulas how many formulas it has, if none of them has a result
     */
    record Opened(Sheet sheet, List<String> names, @Nullable String name, int hiddenRows, int emptyFormulas) {}

    /**
     * Reads the sheet that is wanted if there is such a one, else the first that has anything in it.
     *
     * @throws Unreadable if there is no list of addresses in it
     */
    static Opened open(byte[] file, @Nullable String wanted, boolean withHidden) {
        Unreadable.check(!isOld(file), 1, "this is a workbook of an old kind; save it as .xlsx or CSV");
        WorkbookGuard.check(file);
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), withFormats)) {
            return opened(file, workbook, wanted, withHidden);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever the parser stumbles over, it is the file's fault: it has been given nothing else.
            throw new Unreadable(1, "the workbook is damaged, or no workbook at all; save it again as .xlsx or CSV");
        }
    }

    private static Opened opened(byte[] file, ReadableWorkbook workbook, @Nullable String wanted, boolean withHidden)
            throws IOException {
        List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        List<String> names =
                visible.stream().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
        Opened opened = new Opened(new Sheet(List.of()), names, wanted, 0, 0);
        for (org.dhatim.fastexcel.reader.Sheet sheet : visible) {
            boolean mayBe =
                    wanted == null || !names.contains(wanted) || sheet.getName().equals(wanted);
            if (mayBe && opened.sheet().rows().isEmpty()) {
                Workbook read = new Workbook(workbook.isDate1904(), withHidden, MergedCells.of(file, sheet.getId()));
                read.read(sheet);
                opened = read.rows.isEmpty() && read.hidden == 0 ? opened : read.opened(names, sheet.getName());
            }
        }
        return opened;
    }

    private Opened opened(List<String> names, String name) {
        return new Opened(new Sheet(rows), names, name, hidden, results == 0 ? formulas : 0);
    }

    private void read(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<Row> lines = sheet.openStream()) {
            for (Row line : (Iterable<Row>) lines::iterator) {
                List<String> cells = cells(line);
                merged.fill(line.getRowNum(), cells);
                characters += cells.stream().mapToLong(String::length).sum();
                Unreadable.check(characters <= MAX_CHARACTERS, line.getRowNum(), "there is too much text in the sheet");
                if (!cells.isEmpty()) {
                    add(line, cells);
                }
            }
        }
    }

    private void add(Row line, List<String> cells) {
        hidden += line.isHidden() ? 1 : 0;
        if (!line.isHidden() || withHidden) {
            Unreadable.check(
                    rows.size() <= Sheet.MAX_ROWS,
                    line.getRowNum(),
                    "a file has at most " + Sheet.MAX_ROWS + " addresses");
            rows.add(new Sheet.Row(line.getRowNum(), cells));
        }
    }

    /** Up to the last one with something in it: a row that was coloured to its end has sixteen thousand. */
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : text(cell);
            if (cell == null || text.isBlank()) {
                continue;
            }
            Unreadable.check(
                    cell.getColumnIndex() < MAX_COLUMNS,
                    row.getRowNum(),
                    "a row has at most " + MAX_COLUMNS + " cells");
            while (cells.size() < cell.getColumnIndex()) {
                cells.add("");
            }
            cells.add(text);
        }
        return cells;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            formulas++;
            results += cell.getValue() == null ? 0 : 1;
        }
        return texts.of(cell);
    }
}
