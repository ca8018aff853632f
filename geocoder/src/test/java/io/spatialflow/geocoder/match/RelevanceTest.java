package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import io.spatialflow.geocoder.match.Match.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked and what is answered, on a gazetteer that is small enough to be read here. */
class RelevanceTest {

    private static final String HOUSES = """
            1      | Infinite Loop      |    | Cupertino     |             | CA | 95014 | 37.3318 | -122.0312
            110    | Maple St           |    | Addison       | Addison     | VT | 05491 | 44.1000 | -73.3000
            12     | Maple St           |    | Addison       | Addison     | VT | 05491 | 44.1010 | -73.3000
            2916   | VT ROUTE 22A       |    | Addison       | Addison     | VT | 05491 | 44.1189 | -73.2946
            110    | Maple St           |    | Vergennes     | Addison     | VT | 05491 | 44.1600 | -73.2500
            15     | Lake Rd            |    | Vergennes     | Addison     | VT | 05491 | 44.1700 | -73.2600
            8      | Divot              |    | Vergennes     | Addison     | VT | 05491 | 44.1800 | -73.2600
            12     | N Main St          |    | Barre         | Washington  | VT | 05641 | 44.2000 | -72.5000
            12     | S Main St          |    | Barre         | Washington  | VT | 05641 | 44.1900 | -72.5000
            40     | S Main St          |    | Barre         | Washington  | VT | 05641 | 44.1880 | -72.5000
            7      | Elm St             |    | Barre         | Washington  | VT | 05641 | 44.2100 | -72.5000
            7      | Elm Ave            |    | Barre         | Washington  | VT | 05641 | 44.2200 | -72.5200
            9      | Oak St             |    | Stowe         |             | VT |       | 44.4700 | -72.6800
            5      | Saint Paul Street  |    | Saint Albans  | Franklin    | VT | 05478 | 44.8100 | -73.0800
            7      | US Route 7         |    | Shelburne     | Chittenden  | VT | 05482 | 44.3800 | -73.2300
            100    | Main St            |    | North Bennington | Bennington | VT | 05257 | 42.9300 | -73.2400
            459    | N 100 W            |    | LOGAN CITY    |             | UT | 84321 | 41.7400 | -111.8400
            20     | MILL ST            | APT 1 | KEENE      |             | NH | 03431 | 42.9300 | -72.2800
            20     | MILL ST            | APT 2 | KEENE      |             | NH | 03431 | 42.9301 | -72.2801
            20     | MILL ST            | APT 3 | KEENE      |             | NH | 03431 | 42.9302 | -72.2802
            12 1/2 | CANAL ST           |    | KEENE         |             | NH | 03431 | 42.9400 | -72.2800
            110    | CANAL ST           |    | KEENE         |             | NH | 03431 | 42.9410 | -72.2800
            50     | Lone Pine Rd       |    |               |             |    | 03444 | 42.9000 | -72.1000
            3      | Twin St            |    | Dover         |             | NH | 03820 | 43.1900 | -70.8700
            3      | Twin St            |    | Dover         |             | DE | 19901 | 39.1500 | -75.5200
            """;

    private static Gazetteers gazetteers;
    private static Geocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("test"), HOUSES);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1 Infinite Loop, Cupertino, CA 95014            | 1 Infinite Loop, Cupertino, CA 95014
            1 infinite loop cupertino ca 95014              | 1 Infinite Loop, Cupertino, CA 95014
            1 INFINITE LOOP CUPERTINO CALIFORNIA            | 1 Infinite Loop, Cupertino, CA 95014
            1 Infinite Loop, 95014                          | 1 Infinite Loop, Cupertino, CA 95014
            1 Infinite Loop, Cupertino, CA 95014-2083, USA  | 1 Infinite Loop, Cupertino, CA 95014
            Apple Inc., 1 Infinite Loop, Cupertino, CA      | 1 Infinite Loop, Cupertino, CA 95014 lead.ignored
            C/O Tim 1 Infinite Loop, Cupertino, CA          | 1 Infinite Loop, Cupertino, CA 95014 lead.ignored
            110 Maple Street, Addison, VT 05491             | 110 Maple St, Addison, VT 05491
            110 maple street apt 4B addison vt              | 110 Maple St, Addison, VT 05491
            Suite 400 110 Maple St, Addison, VT             | 110 Maple St, Addison, VT 05491
            110 Máple St.; Addison; Vermont                 | 110 Maple St, Addison, VT 05491
            110 Maple St, PO Box 5, Addison, VT             | 110 Maple St, Addison, VT 05491 po_box.ignored
            110 Maple, Addison, VT                          | 110 Maple St, Addison, VT 05491 street_type.missing
            110 Maple Addison VT                            | 110 Maple St, Addison, VT 05491 street_type.missing
            110-112 Maple St, Addison, VT                   | 110 Maple St, Addison, VT 05491 number.range
            8 Divot Rd, Vergennes, VT                       | 8 Divot, Vergennes, VT 05491 street_type.extra
            2916 Vermont Route 22A, Addison, VT             | 2916 VT Route 22A, Addison, VT 05491
            2916 State Hwy 22A, Addison, VT                 | 2916 VT Route 22A, Addison, VT 05491
            7 US-7, Shelburne, VT                           | 7 US Route 7, Shelburne, VT 05482
            7 Route 7, Shelburne, VT                        | 7 US Route 7, Shelburne, VT 05482 street_type.missing
            40 Main St, Barre, VT                           | 40 S Main St, Barre, VT 05641 directional.missing
            40 Main St S, Barre, VT                         | 40 S Main St, Barre, VT 05641 directional.moved
            5 St. Paul St, St. Albans, VT                   | 5 Saint Paul Street, Saint Albans, VT 05478
            100 Main St North Bennington VT                 | 100 Main St, North Bennington, VT 05257
            459 North 100 West, Logan City, UT              | 459 N 100 W, Logan City, UT 84321
            459 N 100 W Logan UT 84321                      | NO_MATCH
            459 N 100 W, Logan, UT 84321                    | 459 N 100 W, Logan City, UT 84321 city.kind_ignored
            20 Mill St #2, Keene, NH                        | 20 Mill St Unit 2, Keene, NH 03431
            20 Mill St, Keene, NH                           | 20 Mill St Unit 2, Keene, NH 03431
            20 Mill St Apt 9, Keene, NH                     | 20 Mill St Unit 2, Keene, NH 03431 unit.unverified
            12½ Canal St, Keene, NH                         | 12 1/2 Canal St, Keene, NH 03431
            15 Lake Rd, Addison, VT 05491                   | 15 Lake Rd, Vergennes, VT 05491 city.differs
            15 Lake Rd, Panton, VT 05491                    | 15 Lake Rd, Vergennes, VT 05491 city.unknown
            15 Lake Rd, Vergennes, VT 05492                 | 15 Lake Rd, Vergennes, VT 05491 postcode.differs
            9 Oak St, Stowe, VT 05672                       | 9 Oak St, Stowe, VT postcode.unverified
            50 Lone Pine Rd, Dublin, NH 03444               | 50 Lone Pine Rd, 03444 state.unverified city.unverified
            1 Infinite Loop, Cupertino                      | 1 Infinite Loop, Cupertino, CA 95014 state.missing
            12 Maple St, Addison County, VT                 | NO_MATCH
            110A Maple St, Addison, VT                      | 110 Maple St, Addison, VT 05491 number.suffix
            110 Maple Ave, Addison, VT                      | 110 Maple St, Addison, VT 05491 street_type.differs
            40 S Main St, Washington, VT                    | 40 S Main St, Barre, VT 05641 city.is_district
            """)
    void found(String asked, String expected) {
        assertThat(inWords(asked)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            110 Maple St, Addison, NY                 | NO_MATCH          | never leaves the state
            110 Maple St, Addison, NY 05491           | NO_MATCH          | not even for the ZIP
            110 Maple St, Addison, VT 10001           | NO_MATCH          | a ZIP of another region
            110 Maple St, Fairyville, VT              | NO_MATCH          | a town nobody knows and no ZIP
            110 Oak St, Addison, VT                   | NO_MATCH          | no such street in the town
            9 Oak St, Addison, VT                     | NO_MATCH          | it is in another town
            40 N Main Ave, Barre, VT                  | NO_MATCH          | the type contradicts
            40 N Main St, Barre, VT                   | NUMBER_NOT_FOUND  | the directional contradicts
            110 Maple Qwonk St, Addison, VT 05491     | NO_MATCH          | a word too many
            110 Maple Qwonk Addison VT 05491          | NO_MATCH          | a word too many
            99999 Maple St, Addison, VT               | NUMBER_NOT_FOUND  |
            111 Maple, Addison, VT                    | NUMBER_NOT_FOUND  |
            110 Elm St                                | NO_MATCH          | no such number anywhere
            PO Box 5, Addison, VT 05491               | PO_BOX            |
            RR 2 Box 12, Addison, VT                  | PO_BOX            |
            Addison, VT                               | LOCALITY_ONLY     |
            05491                                     | LOCALITY_ONLY     |
            Maple St, Addison, VT                     | LOCALITY_ONLY     |
            Maple Street                              | LOCALITY_ONLY     |
            Maple St & Elm St, Addison, VT            | LOCALITY_ONLY     | a crossing is no house
            Maple St at Elm St, Addison, VT           | LOCALITY_ONLY     |
            Nowhere St & Elm St, Addison, VT          | NO_MATCH          |
            Vermont                                   | LOCALITY_ONLY     |
            Franklin, VT                              | LOCALITY_ONLY     |
            Nowhere Lane, Fairyville, VT              | NO_MATCH          |
            TBD                                       | NOT_AN_ADDRESS    |
            N/A                                       | NOT_AN_ADDRESS    |
            802-555-1212                              | NOT_AN_ADDRESS    |
            ???                                       | NOT_AN_ADDRESS    |
            ok                                        | NOT_AN_ADDRESS    |
            110                                       | NOT_AN_ADDRESS    |
            """)
    void refused(String asked, Reason reason, String why) {
        assertThat(inWords(asked)).as(why).isEqualTo(reason.name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            110 Maple St, VT 05491      | 110 Maple St, Addison, VT 05491; 110 Maple St, Vergennes, VT 05491
            110 Maple St, VT            | 110 Maple St, Addison, VT 05491; 110 Maple St, Vergennes, VT 05491
            110 Maple St                | 110 Maple St, Addison, VT 05491; 110 Maple St, Vergennes, VT 05491
            1 Infinite Loop, CA         | 1 Infinite Loop, Cupertino, CA 95014
            1 Infinite Loop             | 1 Infinite Loop, Cupertino, CA 95014
            12 Main St, Barre, VT       | 12 N Main St, Barre, VT 05641; 12 S Main St, Barre, VT 05641
            7 Elm, Barre, VT            | 7 Elm Ave, Barre, VT 05641; 7 Elm St, Barre, VT 05641
            3 Twin St, Dover            | 3 Twin St, Dover, DE 19901; 3 Twin St, Dover, NH 03820
            """)
    void ambiguous(String asked, String candidates) {
        assertThat(locate(asked))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates().stream()
                                        .map(Candidate::normalized)
                                        .sorted()
                                        .collect(Collectors.joining("; ")))
                                .isEqualTo(candidates));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "110 Maple\u0000 St, Addison, VT",
                "\uD83D",
                "🏠🏠🏠",
                "\u202E\u202D",
                "\u0301\u0301",
                "<img src=x onerror=alert(1)>",
                "${jndi:ldap://x}",
                "'; drop table x; --",
                "مرحبا",
                "=HYPERLINK(\"x\")"
            })
    void textThatIsNoAddressIsNotPlaced(String asked) {
        assertThat(locate(asked)).isEqualTo(new Match.Unmatched(Reason.NOT_AN_ADDRESS));
    }

    @Test
    void marksThatCannotBeSeenDoNotMatter() {
        String marks = "\u0301".repeat(500);
        assertThat(inWords("110 Ma" + marks + "ple St, Addison, VT")).isEqualTo("110 Maple St, Addison, VT 05491");
        assertThat(inWords("\u202E110 Maple St, \u200BAddison, VT")).isEqualTo("110 Maple St, Addison, VT 05491");
        assertThat(inWords("🏠 110 Maple St, Addison, VT")).isEqualTo("110 Maple St, Addison, VT 05491");
    }

    @Test
    void aTextOfAnyLengthHasAnAnswer() {
        for (String word :
                List.of("1 ", "a ", "1,", "#", "Apt ", "110 Maple St ", "VT ", "N 1 ", "-", "\u0301", "po box ")) {
            assertThat(locate(word.repeat(100_000 / word.length()))).isInstanceOf(Match.Unmatched.class);
            assertThat(locate(word.repeat(999 / word.length()))).isNotInstanceOf(Match.Found.class);
        }
    }

    @Test
    void confidenceIsWhatTheFaultsLeave() {
        assertThat(candidate("110 Maple St, Addison, VT").confidence()).isEqualTo(1);
        assertThat(candidate("15 Lake Rd, Addison, VT 05491").confidence()).isEqualTo(0.9);
        assertThat(candidate("15 Lake Rd, Vergennes, VT 05492").confidence()).isEqualTo(0.9);
        assertThat(candidate("X, 110-112 Maple, Addison, VT").confidence()).isEqualTo(0.88);
    }

    @Test
    void aBatchAnswersInOrderAndEqualTextsAlike() {
        List<Match> matches = geocoder.locate(AddressQuery.ofAll(
                List.of("PO Box 5", "110 Maple St, Addison, VT", "TBD", " 110  MAPLE ST. ;addison, vt")));
        assertThat(matches.get(0)).isEqualTo(new Match.Unmatched(Reason.PO_BOX));
        assertThat(matches.get(2)).isEqualTo(new Match.Unmatched(Reason.NOT_AN_ADDRESS));
        assertThat(matches.get(1)).isInstanceOf(Match.Found.class).isSameAs(matches.get(3));
        assertThat(geocoder.locate(List.of())).isEmpty();
    }

    private static Match locate(String asked) {
        return geocoder.locate(List.of(AddressQuery.of(asked))).getFirst();
    }

    private static Candidate candidate(String asked) {
        return ((Match.Found) locate(asked)).candidate();
    }

    private static String inWords(String asked) {
        return switch (locate(asked)) {
            case Match.Found found ->
                (found.candidate().normalized() + " "
                                + found.candidate().faults().stream()
                                        .map(Fault::name)
                                        .collect(Collectors.joining(" ")))
                        .strip();
            case Match.Unmatched unmatched -> unmatched.reason().name();
            case Match.Ambiguous ambiguous ->
                "AMBIGUOUS " + ambiguous.candidates().size();
            case Match.Busy busy -> "BUSY";
        };
    }
}
