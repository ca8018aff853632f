package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {

    /** Number / street / unit / city / state / zip, and what was left out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1 infinite loop cupertino ca 95014            | 1/infinite loop//cupertino/ca/95014
            1 Infinite Loop, Cupertino, CA 95014-2083, USA| 1/infinite loop//cupertino/ca/95014
            110 Maple St, Addison, Vermont 05491          | 110/maple st//addison/vt/05491
            110 Maple St, Addison, VT 5491                | 110/maple st//addison/vt/05491
            110 Maple St, Addison 05491 VT                | 110/maple st//addison/vt/05491
            110 Maple St, Addison                         | 110/maple st//addison//
            12 Elm Ct, Hartford, CT                       | 12/elm ct//hartford/ct/
            12 Elm Ct                                     | 12/elm///ct/
            12 Elm Ct                                     | 12/elm ct////
            9 Main St, New York, NY 10001                 | 9/main st//new york/ny/10001
            9 Main St, New York                           | 9/main st//new york//
            9 Main St, Asheville, North Carolina          | 9/main st//asheville/nc/
            1600 Pennsylvania Ave NW, Washington, DC      | 1600/pennsylvania ave nw//washington/dc/
            12A Main St, Addison, VT                      | 12A/main st//addison/vt/
            12 1/2 Main St, Addison, VT                   | 12 1/2/main st//addison/vt/
            12½ Main St, Addison, VT                      | 12 1/2/main st//addison/vt/
            110-112 Main St, Addison, VT                  | 110-112/main st//addison/vt/
            34-12 31st Ave, Queens, NY                    | 34-12/31st ave//queens/ny/
            91-1001 Kaihohonu St, Ewa Beach, HI           | 91-1001/kaihohonu st//ewa bch/hi/
            N6W23001 Bluemound Rd, Waukesha, WI           | N6W23001/bluemound rd//waukesha/wi/
            459 N 100 W, Logan, UT 84321                  | 459/n 100 w//logan/ut/84321
            459 N 100 W Apt 3 Logan UT                    | 459/n 100 w/3/logan/ut/
            110 Maple St Apt 4B, Addison, VT              | 110/maple st/4b/addison/vt/
            110 Maple St, #4B, Addison, VT                | 110/maple st/4b/addison/vt/
            110 Maple St #4B Addison VT                   | 110/maple st/4b/addison/vt/
            110 Maple St Apt4B, Addison, VT               | 110/maple st/4b/addison/vt/
            Ste 400 110 Main St, Addison, VT              | 110/main st/400/addison/vt/
            Unit 3, 110 Main St, Addison, VT              | 110/main st/3/addison/vt/
            110 Main St 2nd Floor, Addison, VT            | 110/main st/2/addison/vt/
            110 Main St Bldg C, Addison, VT               | 110/main st/c/addison/vt/
            110 Main St, Fl 2, Miami, FL                  | 110/main st/2/miami/fl/
            110 Main St Apt Main, Logan, UT               | 110/main st/main/logan/ut/
            Flat 2, 10 High St, Addison, VT               | 10/high st/2/addison/vt/
            C/O John Smith 110 Maple St, Addison, VT      | 110/maple st//addison/vt/ LEAD_IGNORED
            Acme Inc, 110 Maple St, Addison, VT           | 110/maple st//addison/vt/ LEAD_IGNORED
            110 Maple St, The Mill, Addison, VT           | 110/maple st//addison/vt/ MIDDLE_IGNORED
            PO Box 5, 110 Maple St, Addison, VT           | 110/maple st//addison/vt/ PO_BOX_IGNORED
            110 Maple St, P.O. Box 5, Addison, VT         | 110/maple st//addison/vt/ PO_BOX_IGNORED
            2916 VT Route 22A, Addison, VT                | 2916/rte 22a//addison/vt/
            12 St. Paul St, St. Albans, VT                | 12/st paul st//st albans/vt/
            One Main Street, Addison, VT                  | 1/main st//addison/vt/
            twelve main st addison vt                     | 12/main st//addison/vt/
            Two Rivers Rd, Addison, VT                    | 2/rivers rd//addison/vt/
            C/O John Smith 110 Maple St Addison VT        | 110/maple st//addison/vt/ LEAD_IGNORED
            85 E 500 N BSMT LOGAN CITY UT                 | 85/e 500 n/bsmt/logan city/ut/
            """)
    void theRightReadingIsAmongTheLeastDoubtful(String text, String expected) {
        List<String> readings = interpretations(text).stream()
                .filter(reading -> reading.doubt() <= 1)
                .map(AddressParserTest::onOneLine)
                .toList();
        assertThat(readings).contains(expected);
    }

    @Test
    void theTextsOwnCommasGoFirst() {
        assertThat(interpretations("100 Main St, North Bennington, VT"))
                .filteredOn(reading -> reading.doubt() == 0)
                .extracting(AddressParserTest::onOneLine)
                .containsExactly("100/main st//n bennington/vt/");
    }

    @Test
    void withoutCommasEverySplitIsAsGood() {
        assertThat(interpretations("100 Main St North Bennington VT"))
                .filteredOn(reading -> reading.doubt() == 0)
                .extracting(AddressParserTest::onOneLine)
                .contains("100/main st//n bennington/vt/", "100/main st n//bennington/vt/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PO Box 123, Addison VT 05491",
                "P.O. Box 9",
                "p o box 9 addison",
                "POBox 9",
                "Post Office Box 7",
                "RR 2 Box 12, Addison VT",
                "Box 12"
            })
    void aBoxIsNoHouse(String text) {
        assertThat(read(text)).isInstanceOf(Reading.PostBox.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "...", "802-555-1212", "(802) 555-1212", "+1 802 555 1212", "8025551212", "\uD800"})
    void nothingIsReadIntoNothing(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Addison, VT",
                "05491",
                "Maple Street, Addison",
                "TBD",
                "N/A",
                "110",
                "Lot 5, Maple St",
                "Route 7",
                "Main St & Elm St, Addison, VT",
                "Main St at Elm St",
                "US Route 7, Shelburne, VT"
            })
    void withoutAHouseNumberThereAreOnlyNames(String text) {
        assertThat(read(text)).isInstanceOf(Reading.NoHouse.class);
    }

    @Test
    void thereAreNeverManyReadings() {
        String text = "1 a b c d e f g h i j k l m n, 2 b c d e f, 3 c d, New York, NY 10001";
        assertThat(interpretations(text)).hasSizeLessThanOrEqualTo(48);
    }

    private static Reading read(String text) {
        return AddressParser.read(AddressText.of(text));
    }

    private static List<Interpretation> interpretations(String text) {
        return read(text) instanceof Reading.House house ? house.interpretations() : List.of();
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
        return reading.remarks().isEmpty()
                ? parts
                : parts + " "
                        + String.join(
                                        " ",
                                        reading.remarks().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList())
                                .toUpperCase(Locale.ROOT);
    }
}
