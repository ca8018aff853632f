package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people's spreadsheets do to lists of addresses. */
class NastySheetTest {

    private static SheetReader.Read read(String text) {
        return read(text, Reading.Wish.NONE);
    }

    private static SheetReader.Read read(String text, Reading.Wish wish) {
        return SheetReader.file(text.getBytes(StandardCharsets.UTF_8), wish);
    }

    private static String address(SheetReader.Read read, int row) {
        ColumnMapping mapping = Objects.requireNonNull(read.guess().mapping());
        return mapping.address(read.sheet().rows().get(row).cells());
    }

    @ParameterizedTest
    @CsvSource({
        "12 Main St,Burlington,VT,5401,'12 Main St, Burlington, VT 05401'",
        "12 Main St,Burlington,VT,5401.0,'12 Main St, Burlington, VT 05401'",
        "12 Main St,Burlington,Vermont,5401-1234,'12 Main St, Burlington, Vermont 05401-1234'",
        "12 Main St,Denver,CO,80202.0,'12 Main St, Denver, CO 80202'",
        "12 Main St,Denver,CO,8020,'12 Main St, Denver, CO, 8020'",
    })
    void aZipThatWasTakenForANumberIsOneAgain(String street, String city, String state, String zip, String whole) {
        String text = "Street,City,State,Zip\n" + String.join(",", street, city, state, zip) + "\n";
        assertThat(address(read(text), 1)).isEqualTo(whole);
    }

    @Test
    void decimalCommasDoNotMakeAFileOneOfCommas() {
        SheetReader.Read read = read("Name;Adresse;Umsatz\nDepot;12 Main St;1,5\n");
        assertThat(read.reading().separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(read.sheet().rows().get(1).cells()).containsExactly("Depot", "12 Main St", "1,5");
    }

    @Test
    void commasInQuotesAreNoSeparators() {
        SheetReader.Read read = read("\"Address, as written, with commas\";Name\n\"1 Main St, X, VT\";Depot\n");
        assertThat(read.reading().separator()).isEqualTo(Separator.SEMICOLON);
    }

    @Test
    void headersThatAreEmptyOrThereTwiceAreColumnsAllTheSame() {
        SheetReader.Read read = read("Name,,Address,Name,,\nA,x,12 Main St,B,,\n,,,,,\n,,,,,\n");
        assertThat(read.guess().columns())
                .containsExactly("Name", "Column 2", "Address", "Name", "Column 5", "Column 6");
        assertThat(address(read, 1)).isEqualTo("12 Main St");
    }

    @Test
    void twoHundredColumnsAreRead() {
        String header = IntStream.range(0, 200)
                .mapToObj(n -> "x" + (char) ('a' + n % 26))
                .collect(Collectors.joining(","));
        String row = IntStream.range(0, 200)
                .mapToObj(n -> n == 150 ? "\"12 Main St, Burlington, VT 05401\"" : "" + n)
                .collect(Collectors.joining(","));
        SheetReader.Read read = read(header + "\n" + row + "\n");
        assertThat(Objects.requireNonNull(read.guess().mapping()).address()).isEqualTo(List.of(150));
    }

    @Test
    void whatIsFoundOutCanBeOverruled() {
        String text = "12 Main St;Burlington\n13 Main St;Burlington\n";
        assertThat(read(text).reading().header()).isFalse();
        SheetReader.Read wished = read(text, new Reading.Wish(TextEncoding.KOI8_R, Separator.NONE, true, null, null));
        assertThat(wished.reading())
                .isEqualTo(
                        new Reading(TextEncoding.KOI8_R, Separator.NONE, true, null, List.of(), Reading.Aside.NOTHING));
        assertThat(wished.sheet().rows()).extracting(Sheet.Row::cells).contains(List.of("13 Main St;Burlington"));
    }

    @Test
    void aPictureIsNoList() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 'I', 'H', 'D', 'R'};
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> SheetReader.file(picture, Reading.Wish.NONE))
                .withMessageContaining("save the list as CSV");
    }
}
