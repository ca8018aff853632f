package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static List<List<String>> cells(byte[] file) {
        return SheetReader.file(file, Reading.Wish.NONE).sheet().rows().stream()
                .map(Sheet.Row::cells)
                .toList();
    }

    private static void refused(byte[] file, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> SheetReader.file(file, Reading.Wish.NONE))
                .withMessageContaining(why);
    }

    @Test
    void textNumbersAndZipsAreReadAsTheyAreSeen() throws IOException {
        byte[] file = Workbooks.of(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Stores");
            sheet.value(0, 0, "Street");
            sheet.value(0, 1, "Zip");
            sheet.value(0, 3, "Radius");
            sheet.value(1, 0, "12 Main St, \"Rear\" <b>");
            sheet.value(1, 1, 5999);
            sheet.style(1, 1).format("00000").set();
            sheet.value(1, 3, 250.0);
        });
        assertThat(cells(file))
                .containsExactly(
                        List.of("Street", "Zip", "", "Radius"),
                        List.of("12 Main St, \"Rear\" <b>", "05999", "", "250"));
    }

    @Test
    void theFirstSheetWithSomethingInItIsTheList() throws IOException {
        byte[] file = Workbooks.of(workbook -> {
            workbook.newWorksheet("Empty");
            workbook.newWorksheet("Stores").value(3, 0, "12 Main St");
        });
        assertThat(SheetReader.file(file, Reading.Wish.NONE).sheet().rows())
                .containsExactly(new Sheet.Row(4, List.of("12 Main St")));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100, 1_000})
    void aFileThatEndsEarlyIsRefused(int length) throws IOException {
        byte[] file = Workbooks.sheet(sheet -> sheet.value(0, 0, "12 Main St"));
        refused(Arrays.copyOf(file, Math.min(length, file.length - 1)), "damaged");
    }

    @Test
    void aWorkbookOfAnOldKindIsRefusedAndSaysWhatToDo() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "save it as .xlsx");
    }

    @Test
    void fewBytesThatUnpackToManyAreRefused() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        byte[] bomb = Workbooks.zip(zip -> {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
        });
        assertThat(bomb).hasSizeLessThan(1 << 20);
        refused(bomb, "MB once unpacked");
    }

    @Test
    void aHundredThousandEntriesAreRefused() throws IOException {
        refused(
                Workbooks.zip(zip -> {
                    for (int i = 0; i < 100_000; i++) {
                        zip.putNextEntry(new ZipEntry("../../x" + i));
                    }
                }),
                "more parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void xmlThatReadsFilesOrGrowsIsRefused(String charset, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        byte[] markup = xml.getBytes(charset);
        byte[] file = Workbooks.replaced(
                Workbooks.sheet(sheet -> sheet.value(0, 0, "12 Main St")), Workbooks.FIRST_SHEET, bytes -> markup);
        refused(file, "document type");
    }
}
