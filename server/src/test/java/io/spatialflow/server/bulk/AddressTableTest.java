package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTableTest {

    private static List<AddressTable.Row> read(String text) {
        return AddressTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> addresses(String text) {
        return addresses(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> addresses(byte[] file) {
        return AddressTable.read(file).stream().map(AddressTable.Row::address).toList();
    }

    private static ThrowableAssertAlternative<Unreadable> refusal(byte[] file) {
        return assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> AddressTable.read(file));
    }

    private static ThrowableAssertAlternative<Unreadable> refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndAmongOthers() {
        assertThat(read("Notes, TAGS ,Buffer_Meters,ADDRESS,name\nx,\"a,b\",250,1 Main St,Hub\n"))
                .containsExactly(new AddressTable.Row("1 Main St", "Hub", "250", List.of("a", "b")));
    }

    @Test
    void onlyTheAddressIsNeeded() {
        assertThat(read("address\n1 Main St\n"))
                .containsExactly(new AddressTable.Row("1 Main St", null, null, List.of()));
    }

    @Test
    void emptyCellsAreAsGoodAsAbsentOnes() {
        assertThat(read("address,name,buffer_meters,tags\n1 Main St,, ,\" \"\n"))
                .containsExactly(new AddressTable.Row("1 Main St", null, null, List.of()));
    }

    @Test
    void aTagWithACommaStandsInQuotes() {
        assertThat(read("address,tags\nx,\"a, \"\"b,c\"\" ,d\"\n").getFirst().tags())
                .extracting(String::strip)
                .containsExactly("a", "b,c", "d");
    }

    @Test
    void cellsAreKeptAsTheyAre() {
        assertThat(addresses("address\n=HYPERLINK(\"http://evil\")\n+1\n-1\n@SUM\n"))
                .containsExactly("=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM");
    }

    @Test
    void aQuotedCellMayHoldSeparatorsQuotesAndLines() {
        assertThat(addresses("address,name\n\"1 Main St, \"\"Rear\"\"\r\nTestville\nVT\",x\n2 Elm St,y\n"))
                .containsExactly("1 Main St, \"Rear\"\r\nTestville\nVT", "2 Elm St");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsOnAnySystem(String end) {
        String text = String.join(end, "name,address", "A,1 Main St", "B,2 Elm St");
        assertThat(addresses(text)).containsExactly("1 Main St", "2 Elm St");
        assertThat(addresses(text + end)).containsExactly("1 Main St", "2 Elm St");
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(addresses("\n\naddress\n\n1 Main St\n\n\n2 Elm St\n\n")).containsExactly("1 Main St", "2 Elm St");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundFromTheHeader(String separator) {
        String header = String.join(separator, "name", "address", "tags");
        String row = String.join(separator, "Hub", "\"1 Main St, Testville; VT\"", "\"a,b\"");
        assertThat(read(header + "\n" + row))
                .containsExactly(new AddressTable.Row("1 Main St, Testville; VT", "Hub", null, List.of("a", "b")));
        assertThat(read("\n" + header + "\n" + row)).as("after an empty line").hasSize(1);
    }

    @Test
    void theEncodingIsFoundOut() {
        String text = "address;name\nZürichstraße 5;Café\n";
        List<AddressTable.Row> rows = List.of(new AddressTable.Row("Zürichstraße 5", "Café", null, List.of()));
        assertThat(read(text)).isEqualTo(rows);
        assertThat(read("\uFEFF" + text)).as("with a byte order mark").isEqualTo(rows);
        for (String charset : List.of("windows-1252", "UTF-16")) {
            assertThat(AddressTable.read(text.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo(rows);
        }
        assertThat(AddressTable.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(rows);
        assertThat(AddressTable.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(rows);
    }

    @Test
    void whatIsNoTextIsRefused() {
        refusal("address\n1 Main\u0000St\n").withMessageContaining("no text file");
        refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}).withMessageContaining("workbook is damaged");
        refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}).withMessageContaining("no column \"address\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        refusal(text)
                .withMessageContaining("empty")
                .satisfies(e -> assertThat(e.line()).isEqualTo(1));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        assertThat(read("address,name\n")).isEmpty();
    }

    @Test
    void aFileWithoutTheColumnIsRefusedAndSaysWhichItHas() {
        refusal("1 Main St,Testville\n2 Elm St,Testville\n")
                .withMessage("there is no column \"address\"; the columns are: 1 Main St, Testville");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        refusal("address,name,Address \nx,y,z\n").withMessage("the column \"address\" is there twice");
        refusal("address,notes,notes\nx,y,z\n").withMessageContaining("\"notes\"");
    }

    @Test
    void columnsWithoutANameAreIgnored() {
        assertThat(addresses("address,,\n1 Main St,x,y\n")).containsExactly("1 Main St");
    }

    @Test
    void aLineThatEndsEarlyHasEmptyCells() {
        assertThat(read("name,address,tags\nHub,1 Main St\nC\n"))
                .containsExactly(
                        new AddressTable.Row("1 Main St", "Hub", null, List.of()),
                        new AddressTable.Row("", "C", null, List.of()));
    }

    @Test
    void emptyCellsBeyondTheHeaderAreNothing() {
        assertThat(addresses("address\n1 Main St,, ,\n")).containsExactly("1 Main St");
    }

    @Test
    void anAddressThatShouldStandInQuotesIsRefusedNotCutShort() {
        refusal("address\n\"1 Main St, Testville, VT\"\n2 Elm St, Testville, VT\n")
                .satisfies(e -> {
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e).hasMessageContaining("should stand in quotes");
                });
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWhereItOpens() {
        refusal("address\n1 Main St\n2 Elm St\n\"3 Oak St\n4 Ash St\n").satisfies(e -> {
            assertThat(e.line()).isEqualTo(4);
            assertThat(e).hasMessageContaining("quote");
        });
    }

    @Test
    void tagsThatCannotBeCutAreRefusedWhereTheyStand() {
        refusal("address,tags\n1 Main St,a\n2 Elm St,\"\"\"a\"\n").satisfies(e -> {
            assertThat(e.line()).isEqualTo(3);
            assertThat(e).hasMessage("the tags are not a comma-separated list");
        });
        refusal("address,tags\n1 Main St,\"a\nb\"\n")
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void tenThousandColumnsAreRead() {
        String header = IntStream.range(0, 9_999).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String cells = IntStream.range(0, 9_999).mapToObj(i -> "x").collect(Collectors.joining(","));
        assertThat(addresses(header + ",address\n" + cells + ",1 Main St\n")).containsExactly("1 Main St");
    }

    @Test
    void moreColumnsThanAnybodyHasAreRefused() {
        refusal("address" + ",".repeat(100_000) + "\n").withMessageContaining("maximum limit");
    }

    @Test
    void aCellOfSeveralMegabytesIsReadOrRefused() {
        assertThat(addresses("address\n\"" + "x".repeat(4_000_000) + "\"\n").getFirst())
                .hasSize(4_000_000);
    }

    @Test
    void everyRowOfALongFileIsReadAndTooLongAFileIsRefused() {
        String rows = IntStream.range(0, 50_000).mapToObj(i -> i + " Main St\n").collect(Collectors.joining());
        assertThat(addresses("address\n" + rows)).hasSize(50_000).last().isEqualTo("49999 Main St");
        assertThatThrownBy(() -> addresses("address\n" + rows + "one more"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("50000");
    }
}
