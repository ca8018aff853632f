package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnGuessTest {

    private static ColumnGuess guess(String text) {
        return ColumnGuess.of(SheetReader.file(text.getBytes(StandardCharsets.UTF_8), Reading.Wish.NONE)
                .sheet());
    }

    /** The addresses that come out of a list when its guessed mapping is used. */
    private static List<String> addresses(String text) {
        Sheet sheet = SheetReader.file(text.getBytes(StandardCharsets.UTF_8), Reading.Wish.NONE)
                .sheet();
        ColumnGuess guess = ColumnGuess.of(sheet);
        assertThat(guess.mapping()).as(text).isNotNull();
        return sheet.rows().stream()
                .skip(guess.hasHeader() ? 1 : 0)
                .map(row -> guess.mapping().address(row.cells()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Address                                   | address
            ADRESSE                                   | address
            Dirección                                 | address
            Full_Address                              | address
            Street Address                            | street
            Addr. 1                                   | street
            House No.                                 | number
            Postal-Code                               | postcode
            PLZ                                       | postcode
            Customer Name                             | name
            buffer_meters                             | buffer
            Radius (m)                                | buffer
            """)
    void aColumnIsKnownByItsNameWhateverItsSpelling(String header, String kind) {
        assertThat(ColumnKind.named(header).map(found -> found.name().toLowerCase(Locale.ROOT)))
                .contains(kind);
    }

    @Test
    void anAddressIsJoinedFromItsPartsInTheOrderOfAddresses() {
        assertThat(addresses("Zip,Store,State,City,Street,No\n05999,Hub,VT,Testville,Main St,12\n"))
                .containsExactly("12 Main St, Testville, VT 05999");
        assertThat(addresses("Address 1;Address 2;Town;Province;Post code\n12 Main St;Apt 4;Testville;VT;05999\n"))
                .containsExactly("12 Main St, Apt 4, Testville, VT 05999");
    }

    @Test
    void emptyPartsLeaveNoCommas() {
        assertThat(addresses("street,unit,city,state,zip\n12 Main St,,Testville,,\n,,Testville,VT,05999\n"))
                .containsExactly("12 Main St, Testville", "Testville, VT 05999");
    }

    @Test
    void aWholeAddressIsNotJoinedWithWhatItHolds() {
        assertThat(addresses("name,address,city,zip\nHub,\"12 Main St, Testville, VT 05999\",Testville,05999\n"))
                .containsExactly("12 Main St, Testville, VT 05999");
        assertThat(addresses("name,address,city,zip\nHub,12 Main St,Testville,05999\n"))
                .containsExactly("12 Main St, Testville 05999");
    }

    @Test
    void anAddressThatWasCutAtItsCommasIsJoinedAgain() {
        assertThat(addresses("name,address\nHub,12 Main St,Testville,VT 05999\n"))
                .containsExactly("12 Main St, Testville, VT 05999");
    }

    @Test
    void withoutNamesTheCellsTell() {
        assertThat(addresses("Hub\t12 Main St\tTestville\tVT\t05999\nDepot\t9 Elm St\tTestville\tVT\t05999-1234\n"))
                .containsExactly("12 Main St, Testville, VT 05999", "9 Elm St, Testville, VT 05999-1234");
        assertThat(addresses("\"12 Main St, Testville, VT\",Hub\n\"9 Elm St, Testville, VT\",Depot\n"))
                .containsExactly("12 Main St, Testville, VT", "9 Elm St, Testville, VT");
    }

    @Test
    void namesThatMeanNothingAreHeadersAllTheSame() {
        ColumnGuess guess = guess("foo,bar\n\"12 Main St, Testville, VT\",x\n");
        assertThat(guess.hasHeader()).isTrue();
        assertThat(guess.columns()).containsExactly("foo", "bar");
        assertThat(guess.mapping()).isEqualTo(new ColumnMapping(List.of(0), null, null, null));
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        assertThat(guess("a,b\n1,2\n3,4\n").mapping()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"44.47123, -73.21234", "44.47 -73.21", "POINT (-73.21 44.47)", "(44.47, -73.21)", "[-73, 44.5]"})
    void coordinatesAreNoAddressWhateverTheyAreCalled(String coordinates) {
        assertThat(addresses("Location;Street;City;Zip\n" + coordinates + ";12 Main St;Testville;05999\n"))
                .containsExactly("12 Main St, Testville 05999");
        assertThat(addresses("foo;bar\n" + coordinates + ";12 Main St, Testville, VT\n"))
                .containsExactly("12 Main St, Testville, VT");
        assertThat(guess("location\n\"" + coordinates + "\"\n").mapping()).isNull();
    }

    @Test
    void pastedLinesAreAddressesUnlessTheyNameColumns() {
        assertThat(SheetReader.pasted(
                                "12 Main St, Testville, VT\n\n9 Elm St, Apt 2, Testville, VT\n", Reading.Wish.NONE)
                        .sheet()
                        .rows())
                .extracting(row -> row.cell(0))
                .containsExactly("12 Main St, Testville, VT", "9 Elm St, Apt 2, Testville, VT");
        assertThat(SheetReader.pasted("address,name\n\"12 Main St, Testville\",Hub\n", Reading.Wish.NONE)
                        .sheet()
                        .width())
                .isEqualTo(2);
        assertThat(SheetReader.pasted("12 Main St\tTestville\n", Reading.Wish.NONE)
                        .sheet()
                        .width())
                .isEqualTo(2);
    }
}
