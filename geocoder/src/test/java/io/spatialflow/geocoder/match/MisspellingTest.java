package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mistakes in the names of streets and towns are seen through, and which are other names. */
class MisspellingTest {

    private static final String HOUSES = """
            110 | Maple St          |  | Addison        |          | VT | 05491 | 44.1000 | -73.3000
            4   | Glen Ridge Rd     |  | Addison        |          | VT | 05491 | 44.1010 | -73.3000
            9   | N Pleasant St     |  | Addison        |          | VT | 05491 | 44.1020 | -73.3000
            10  | 16th St           |  | Addison        |          | VT | 05491 | 44.1030 | -73.3000
            3   | Elm St            |  | Addison        |          | VT | 05491 | 44.1040 | -73.3000
            8   | Massachusetts Ave |  | Addison        |          | VT | 05491 | 44.1050 | -73.3000
            6   | Larch St          |  | Addison        |          | VT | 05491 | 44.1060 | -73.3000
            6   | March St          |  | Addison        |          | VT | 05491 | 44.1200 | -73.3000
            7   | Route 22A         |  | Addison        |          | VT | 05491 | 44.1300 | -73.3000
            15  | Lake Rd           |  | Middlebury     |          | VT | 05753 | 44.0100 | -73.1600
            21  | College St        |  | Middlebury     |          | VT | 05753 | 44.0110 | -73.1600
            5   | Main St           |  | Essex Junction |          | VT | 05452 | 44.4900 | -73.1100
            1   | Canal St          |  | LOGAN CITY     |          | UT | 84321 | 41.7400 | -111.84
            2   | Bridge St         |  | Danville       |          | VT | 05828 | 44.4100 | -72.1400
            2   | Bridge St         |  | Granville      |          | VT | 05747 | 43.9800 | -72.8400
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
            110 Mapel St, Addison, VT            | 110 Maple St, Addison, VT 05491 street.misspelled
            110 Mpale Street, Addison, VT 05491  | 110 Maple St, Addison, VT 05491 street.misspelled
            110 Mapple St Addison VT             | 110 Maple St, Addison, VT 05491 street.misspelled
            110 Maplle, Addison, VT              | 110 Maple St, Addison, VT 05491 street.misspelled street_type.missing
            4 Glenridge Rd, Addison, VT          | 4 Glen Ridge Rd, Addison, VT 05491 street.spacing
            4 Glenn Ridge Rd, Addison, VT        | 4 Glen Ridge Rd, Addison, VT 05491 street.misspelled
            9 N Plesant St, Addison, VT          | 9 N Pleasant St, Addison, VT 05491 street.misspelled
            9 Plesant St, Addison, VT            | 9 N Pleasant St, Addison, VT 05491 street.misspelled directional.missing
            8 Masachusets Ave, Addison, VT       | 8 Massachusetts Ave, Addison, VT 05491 street.misspelled_twice
            8 Massachusets Ave, Addison, VT      | 8 Massachusetts Ave, Addison, VT 05491 street.misspelled
            15 Lakr Rd, Middlebury, VT           | 15 Lake Rd, Middlebury, VT 05753 street.misspelled
            15 Lake Rd, Middelbury, VT           | 15 Lake Rd, Middlebury, VT 05753 city.misspelled
            15 Lake Rd, Midlebury, VT            | 15 Lake Rd, Middlebury, VT 05753 city.misspelled
            15 Lake Rd, Middelbury, VT 05753     | 15 Lake Rd, Middlebury, VT 05753 city.misspelled
            15 Lake Rd, Fairyville, VT 05753     | 15 Lake Rd, Middlebury, VT 05753 city.unknown
            110 Maple St, Town of Addison, VT    | 110 Maple St, Addison, VT 05491 city.kind_ignored
            5 Main St, Essex Junction Village, VT | 5 Main St, Essex Junction, VT 05452 city.kind_ignored
            5 Main St, Village of Essex Jct, VT  | 5 Main St, Essex Junction, VT 05452 city.kind_ignored
            1 Canal St, Logan, UT                | 1 Canal St, Logan City, UT 84321 city.kind_ignored
            1 Canal St, Logan City, UT           | 1 Canal St, Logan City, UT 84321
            """)
    void seenThrough(String asked, String expected) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            10 15th St, Addison, VT              | NO_MATCH         | digits are never mistaken
            10 6th St, Addison, VT               | NO_MATCH         |
            7 Route 22B, Addison, VT             | NO_MATCH         | nor is the letter of a highway
            3 Elk St, Addison, VT                | NO_MATCH         | too short to tell
            110 Naple Ave, Addison, VT           | NO_MATCH         | misspelled, and another type
            9 S Plesant St, Addison, VT          | NUMBER_NOT_FOUND         | misspelled, and another direction
            110 Mabel St, Addison, VT            | NO_MATCH         | two mistakes in a short name
            111 Mapel St, Addison, VT            | NUMBER_NOT_FOUND | the street is seen through, the number is not there
            15 Laek Rd, Middelbury, VT           | NO_MATCH         | both names misspelled
            15 Lake Rd, Middelbury, NY           | NO_MATCH         | never leaves the state
            15 Lake Rd, Middelbury               | NO_MATCH         | not without the state
            """)
    void notSeenThrough(String asked, String expected, String why) {
        assertThat(InWords.answer(geocoder, asked)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2 Bridge St, Anville, VT  | AMBIGUOUS 2 Bridge St, Danville, VT 05828 city.misspelled; \
            2 Bridge St, Granville, VT 05747 city.misspelled
            6 Parch St, Addison, VT   | AMBIGUOUS 6 Larch St, Addison, VT 05491 street.misspelled; \
            6 March St, Addison, VT 05491 street.misspelled
            """)
    void thatMayBeEither(String asked, String expected) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
    }
}
