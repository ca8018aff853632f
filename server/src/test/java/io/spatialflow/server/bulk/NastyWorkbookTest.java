package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What people's spreadsheet programs do to lists of addresses. */
class NastyWorkbookTest {

    private static final Reading.Wish HIDDEN_TOO = new Reading.Wish(null, null, null, null, true);

    private static SheetReader.Read read(byte[] file) {
        return SheetReader.file(file, Reading.Wish.NONE);
    }

    private static List<List<String>> cells(SheetReader.Read read) {
        return read.sheet().rows().stream().map(Sheet.Row::cells).toList();
    }

    private static List<String> addresses(SheetReader.Read read) {
        ColumnMapping mapping = Objects.requireNonNull(read.guess().mapping());
        return cells(read).stream()
                .skip(read.guess().hasHeader() ? 1 : 0)
                .map(mapping::address)
                .toList();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    @Test
    void aMergedCellStandsForAllItsRows() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Street", "City", "State", "Zip");
            row(sheet, 1, "12 Main St", "Burlington", "VT", "05401");
            row(sheet, 2, "13 Main St");
            row(sheet, 3, "14 Main St", "", "", "05402");
            row(sheet, 4, "9 Elm St", "Barre", "VT", "05641");
            sheet.range(1, 1, 3, 1).merge();
            sheet.range(1, 2, 3, 2).merge();
            sheet.range(1, 3, 2, 3).merge();
            sheet.range(4, 1, 9, 1).merge();
        }));
        assertThat(addresses(read))
                .containsExactly(
                        "12 Main St, Burlington, VT 05401",
                        "13 Main St, Burlington, VT 05401",
                        "14 Main St, Burlington, VT 05402",
                        "9 Elm St, Barre, VT 05641");
    }

    @Test
    void aHundredThousandAmpersandsAreNoAttack() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Address", "Name");
            row(sheet, 1, "12 Main St");
            row(sheet, 2, "13 Main St");
            sheet.inlineString(1, 1, "&".repeat(110_000));
            sheet.range(1, 1, 2, 1).merge();
        }));
        assertThat(cells(read).get(2).get(1)).hasSize(110_000);
    }

    @Test
    void aCellMergedOverColumnsIsOneCell() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Name", "Address");
            row(sheet, 1, "Hub", "12 Main St, Burlington, VT 05401");
            sheet.range(1, 1, 1, 4).merge();
        }));
        assertThat(addresses(read)).containsExactly("12 Main St, Burlington, VT 05401");
    }

    @Test
    void titlesAboveTheHeadingAreNoRows() throws IOException {
        byte[] file = Workbooks.sheet(sheet -> {
            row(sheet, 0, "Customers of the north");
            sheet.range(0, 0, 0, 4).merge();
            row(sheet, 1, "As of", "2026-11-29");
            row(sheet, 3, "Store", "Street", "City", "State", "Zip");
            row(sheet, 4, "Hub", "12 Main St", "Burlington", "VT", 5401);
        });
        SheetReader.Read read = read(file);
        assertThat(addresses(read)).containsExactly("12 Main St, Burlington, VT 05401");
        assertThat(read.reading().aside().titles()).isEqualTo(2);
        assertThat(read.sheet().rows().getFirst().line()).isEqualTo(4);
        Reading.Wish noHeading = new Reading.Wish(null, null, false, null, null);
        assertThat(SheetReader.file(file, noHeading).sheet().rows()).hasSize(4);
    }

    @Test
    void whatIsHiddenOrFilteredIsLeftOutUnlessSomebodyWantsIt() throws IOException {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet secret = workbook.newWorksheet("Secret");
            secret.setVisibilityState(VisibilityState.VERY_HIDDEN);
            row(secret, 0, "99 Secret St, Burlington, VT");
            Worksheet sheet = workbook.newWorksheet("Stores");
            row(sheet, 0, "Address", "Name");
            row(sheet, 1, "12 Main St, Burlington, VT", "Hub");
            row(sheet, 2, "13 Main St, Burlington, VT", "Depot");
            row(sheet, 3, "14 Main St, Burlington, VT", "Yard");
            sheet.setAutoFilter(0, 0, 3, 1);
            sheet.hideRow(2);
            sheet.hideColumn(1);
        });
        SheetReader.Read seen = read(file);
        assertThat(addresses(seen)).containsExactly("12 Main St, Burlington, VT", "14 Main St, Burlington, VT");
        assertThat(seen.reading().aside()).isEqualTo(new Reading.Aside(0, 1, false, 0));
        assertThat(seen.reading().sheets()).containsExactly("Stores");
        assertThat(seen.guess().columns()).containsExactly("Address", "Name");
        SheetReader.Read all = SheetReader.file(file, HIDDEN_TOO);
        assertThat(addresses(all)).hasSize(3);
        assertThat(all.reading().aside()).isEqualTo(new Reading.Aside(0, 1, true, 0));
    }

    @Test
    void aSheetOfHiddenRowsAloneIsPassedOver() throws IOException {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet hidden = workbook.newWorksheet("Old");
            row(hidden, 0, "1 Old St, Burlington, VT");
            hidden.hideRow(0);
            row(workbook.newWorksheet("New"), 0, "12 Main St, Burlington, VT");
        });
        assertThat(addresses(read(file))).containsExactly("12 Main St, Burlington, VT");
    }

    @Test
    void aCityMergedFromAHiddenRowIsStillTheCity() throws IOException {
        byte[] file = Workbooks.sheet(sheet -> {
            row(sheet, 0, "Street", "City");
            row(sheet, 1, "12 Main St", "Burlington");
            row(sheet, 2, "13 Main St");
            sheet.range(1, 1, 2, 1).merge();
            sheet.hideRow(1);
        });
        assertThat(addresses(read(file))).containsExactly("13 Main St, Burlington");
    }

    @Test
    void aProgramsUploadHasAllRows() throws IOException {
        byte[] file = Workbooks.sheet(sheet -> {
            row(sheet, 0, "address");
            row(sheet, 1, "12 Main St");
            row(sheet, 2, "13 Main St");
            sheet.hideRow(1);
        });
        assertThat(AddressTable.read(file))
                .extracting(AddressTable.Row::address)
                .containsExactly("12 Main St", "13 Main St");
    }

    @Test
    void datesAreDates() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Address", "Name");
            row(sheet, 1, "12 Main St");
            sheet.value(1, 1, LocalDate.of(2024, 3, 5));
            sheet.style(1, 1).format("m/d/yyyy").set();
        }));
        assertThat(cells(read).get(1)).containsExactly("12 Main St", "2024-03-05");
    }

    @Test
    void numbersThatAreTextStayAsTheyAre() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Address", "Zip", "Radius");
            row(sheet, 1, "12 Main St", "05401", "0250");
            sheet.style(1, 1).format("@").set();
        }));
        assertThat(cells(read).get(1)).containsExactly("12 Main St", "05401", "0250");
    }

    @Test
    void aFormulaIsWhatItResultedIn() throws IOException {
        byte[] file = Workbooks.rows("<row r='1'><c r='A1' t='str'><f>B2</f><v>12 Main St</v></c>"
                + "<c r='B1'><f>5*50</f><v>250.0</v></c><c r='C1' t='e'><f>NA()</f><v>#N/A</v></c>"
                + "<c r='D1' t='e'><v>#REF!</v></c><c r='E1' t='b'><f>1=1</f><v>1</v></c>"
                + "<c r='F1' t='str'><f>\"0\"</f><v>0250</v></c></row>");
        SheetReader.Read read = read(file);
        assertThat(cells(read)).containsExactly(List.of("12 Main St", "250", "", "", "TRUE", "0250"));
        assertThat(read.reading().aside().emptyFormulas()).isZero();
    }

    @Test
    void formulasWithoutResultsAreTold() throws IOException {
        byte[] file = Workbooks.rows("<row r='1'><c r='A1' t='inlineStr'><is><t>12 Main St</t></is></c>"
                + "<c r='B1'><f>5*50</f><v/></c><c r='C1'><f>1+1</f></c></row>");
        SheetReader.Read read = read(file);
        assertThat(cells(read)).containsExactly(List.of("12 Main St"));
        assertThat(read.reading().aside().emptyFormulas()).isEqualTo(2);
    }

    @Test
    void lineBreaksOfACellAreLineBreaks() throws IOException {
        byte[] file = Workbooks.rows("<row r='1'><c r='A1' t='inlineStr'><is><t>12 Main St_x000D_\nBarre</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>a_x005F_x000D_b</t></is></c></row>");
        assertThat(cells(read(file))).containsExactly(List.of("12 Main St\nBarre", "a_x000D_b"));
    }

    @Test
    void aRowColouredToItsEndIsNoWideRow() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Address", "Name");
            row(sheet, 1, "12 Main St", "Hub");
            sheet.range(0, 0, 1, 16_000).style().fillColor("FFFF00").set();
        }));
        assertThat(cells(read)).containsExactly(List.of("Address", "Name"), List.of("12 Main St", "Hub"));
    }

    @Test
    void aReallyWideSheetIsReadToAThousandColumns() throws IOException {
        assertThat(read(Workbooks.sheet(sheet -> sheet.value(0, 999, "12 Main St")))
                        .sheet()
                        .width())
                .isEqualTo(1_000);
        byte[] wider = Workbooks.sheet(sheet -> sheet.value(0, 1_000, "12 Main St"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(wider))
                .withMessageContaining("1000 cells");
    }

    @Test
    void aColumnWithoutANameIsNoPartOfTheAddressBesideIt() throws IOException {
        SheetReader.Read read = read(Workbooks.sheet(sheet -> {
            row(sheet, 0, "Name", "Address");
            row(sheet, 1, "Hub", "12 Main St, Burlington, VT 05401", "call first");
        }));
        assertThat(addresses(read)).containsExactly("12 Main St, Burlington, VT 05401");
    }
}
