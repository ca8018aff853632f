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

/** Streets beside the town that was asked for. Addison and Vergennes lie 3 km apart, Stowe 70 km from both. */
class NearbyTest {

    private static final String HOUSES = """
            1   | Maple St    |  | Addison     |  | VT | 05491 | 44.1000 | -73.3000
            2   | Maple St    |  | Addison     |  | VT | 05491 | 44.1010 | -73.3000
            1   | Elm St      |  | Vergennes   |  | VT | 05456 | 44.1270 | -73.3000
            15  | Lake Rd     |  | Vergennes   |  | VT | 05456 | 44.1280 | -73.3000
            16  | Plains Rd   |  | Vergennes   |  | VT | 05456 | 44.1290 | -73.3000
            40  | VT Route 17 |  | Vergennes   |  | VT | 05456 | 44.1270 | -73.3100
            44  | VT Route 17 |  | Addison     |  | VT | 05491 | 44.1000 | -73.3100
            15  | Hill Rd     |  | Stowe       |  | VT | 05672 | 44.4600 | -72.6800
            20  | Ferry St    |  | Ticonderoga |  | NY | 12883 | 44.1100 | -73.3100
            9   | Mill St     |  |             |  | VT | 05491 | 44.1020 | -73.3000
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
            15 Lake Rd, Addison, VT         | 15 Lake Rd, Vergennes, VT 05456 place.nearby
            15 Lake Rd, Addison, VT 05499   | 15 Lake Rd, Vergennes, VT 05456 place.nearby
            15 Lake, Addison, VT            | 15 Lake Rd, Vergennes, VT 05456 place.nearby street_type.missing
            16 Plans Rd, Addison, VT        | 16 Plains Rd, Vergennes, VT 05456 place.nearby street.misspelled
            40 Route 17, Addison, VT        | 40 VT Route 17, Vergennes, VT 05456 place.nearby
            9 Mill St, Addison, VT          | 9 Mill St, VT 05491
            15 Lake Rd, Addison, VT 05456   | 15 Lake Rd, Vergennes, VT 05456 city.differs
            """)
    void foundBesideTheTown(String asked, String expected) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            15 Lake Rd, Addison, VT 05491   | NO_MATCH         | ZIP and town are known, and neither has it
            15 Lake Rd, Addison, VT 05672   | NO_MATCH         | nor do they where they contradict each other
            20 Ferry St, Addison, VT        | NO_MATCH         | never leaves the state
            15 Hill Rd, Addison, VT         | NO_MATCH         | too far
            15 Lake Rd, Addison             | NO_MATCH         | without a state there is no beside
            16 Lake Rd, Addison, VT         | NO_MATCH         | a street beside the town that lacks the number
            2 Elm St, Addison, VT           | NO_MATCH         |
            15 Lake Ave, Addison, VT        | NO_MATCH         | another type
            1 Elm St, Stowe, VT             | NO_MATCH         | too far the other way
            3 Maple St, Addison, VT         | NUMBER_NOT_FOUND | the town has the street
            """)
    void notLookedForBesideIt(String asked, String expected, String why) {
        assertThat(InWords.answer(geocoder, asked)).as(why).isEqualTo(expected);
    }
}
