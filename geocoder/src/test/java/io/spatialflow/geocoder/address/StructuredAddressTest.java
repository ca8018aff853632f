package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses whose town, state and ZIP come in fields of their own. */
class StructuredAddressTest {

    /** Street, city, state and ZIP as they were entered, and number / street / unit / city / state / zip as read. */
    @ParameterizedTest(name = "{0}; {1}; {2}; {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            110 Maple St        | Addison     | VT      | 05491      | 110/maple st//addison/vt/05491
            110 Maple St        | addison     | Vermont | 05491-1234 | 110/maple st//addison/vt/05491
            110 Maple St Apt 4B | St. Albans  | VT      | ''         | 110/maple st/4b/st albans/vt/
            #4B 110 Maple St    | Addison     | ''      | ''         | 110/maple st/4b/addison//
            One Maple St        | Addison     | VT      | ''         | 1/maple st//addison/vt/
            12 Elm Ct           | ''          | VT      | ''         | 12/elm ct///vt/
            12 Vermont          | Addison     | VT      | ''         | 12/vermont//addison/vt/
            110 Maple St        | ''          | ''      | 05491      | 110/maple st////05491
            110 Maple St, Mill  | Addison     | VT      | ''         | 110/maple st//addison/vt/ MIDDLE_IGNORED
            Acme, 110 Maple St  | Addison     | VT      | ''         | 110/maple st//addison/vt/ LEAD_IGNORED
            PO Box 5, 9 Main St | Addison     | VT      | ''         | 9/main st//addison/vt/ PO_BOX_IGNORED
            """)
    void fieldsAreTakenAtTheirWord(String street, String city, String state, String zip, String expected) {
        List<Interpretation> readings = interpretations(street, city, state, zip);
        assertThat(readings).isNotEmpty();
        assertThat(onOneLine(readings.getFirst())).isEqualTo(expected);
        assertThat(readings)
                .allMatch(reading -> reading.cityMarked() || reading.city().isEmpty());
    }

    @Test
    void noWordOfTheStreetGoesToTheTown() {
        assertThat(interpretations("100 Main St North", "Bennington", "VT", ""))
                .extracting(StructuredAddressTest::onOneLine)
                .containsExactly("100/main st n//bennington/vt/");
    }

    @Test
    void aBoxIsNoHouse() {
        assertThat(read("PO Box 5", "Addison", "VT", "05491")).isInstanceOf(Reading.PostBox.class);
    }

    @Test
    void withoutAHouseNumberThereAreOnlyNames() {
        assertThat(read("Maple St", "Addison", "VT", "")).isInstanceOf(Reading.NoHouse.class);
    }

    private static List<Interpretation> interpretations(String street, String city, String state, String zip) {
        return read(street, city, state, zip) instanceof Reading.House house ? house.interpretations() : List.of();
    }

    private static Reading read(String street, String city, String state, String zip) {
        return AddressParser.read(AddressText.of(street), city, state, zip);
    }

    private static String onOneLine(Interpretation reading) {
        String parts = String.join(
                "/",
                reading.number().display(),
                reading.street().text(),
                reading.unit(),
                reading.city(),
                reading.state(),
                reading.zip());
        return reading.remarks().stream().map(Enum::name).sorted().reduce(parts, (a, b) -> a + " " + b);
    }
}
