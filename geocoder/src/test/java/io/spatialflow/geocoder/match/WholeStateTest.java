package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rhode Island is loaded as a whole; of Delaware only a dense town, of Connecticut a few houses everywhere. Only in the first does
 * "the only such house" mean something.
 */
class WholeStateTest {

    private static Gazetteers gazetteers;
    private static Geocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Random random = new Random(8);
        build("ri", 20_500, new Point(41.6, -71.5), 25_000, random);
        build("de", 20_500, new Point(39.1, -75.5), 5_000, random);
        build("ct", 5_000, new Point(41.6, -72.7), 60_000, random);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    private static void build(String state, int count, Point center, double reach, Random random) throws IOException {
        List<ReferenceRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point point =
                    center.towards(random.nextDouble() * 360, Length.ofMeters(reach * Math.sqrt(random.nextDouble())));
            PostalArea town = PostalArea.of("Town " + (char) ('a' + i % 20), "", state, "");
            rows.add(new AddressPoint(point, Integer.toString(1 + i / 20), "Main St", "", town));
        }
        PostalArea first = PostalArea.of("Town a", "", state, "");
        PostalArea second = PostalArea.of("Town b", "", state, "");
        rows.add(new AddressPoint(center, "5", "Quahog Ln", "", first));
        rows.add(new AddressPoint(center, "7", "Chowder St", "", first));
        rows.add(new AddressPoint(center.towards(0, Length.ofMeters(4_000)), "7", "Chowder St", "", second));
        rows.add(new AddressPoint(center, "9", "Glen Ridge Rd", "", first));
        Samples.build(gazetteers, Samples.named(state), rows);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5 Quahog Ln, Town a, RI      | 5 Quahog Ln, Town a, RI
            5 Quahog Ln, RI              | 5 Quahog Ln, Town a, RI place.missing
            5 Quahog Ln, Nowhere, RI     | 5 Quahog Ln, Town a, RI place.unknown
            5 Quahog, RI                 | 5 Quahog Ln, Town a, RI street_type.missing place.missing
            5 Quahg Ln, RI               | 5 Quahog Ln, Town a, RI place.missing street.misspelled
            9 Glenridge Rd, Nowhere, RI  | 9 Glen Ridge Rd, Town a, RI place.unknown street.spacing
            """)
    void inAWholeStateTheOnlySuchHouseIsTheOne(String asked, String expected) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5 Quahg Ln, Nowhere, RI      | NO_MATCH  | misspelled, in a town nobody knows
            5 Quahog St, RI              | NO_MATCH  | another type
            5 Quahog Ln, Nowhere, DE     | NO_MATCH  | what is not loaded may have one
            5 Quahog Ln, Nowhere, CT     | NO_MATCH  |
            5 Quahog, DE                 | NO_MATCH  |
            5 Quahg Ln, CT               | NO_MATCH  |
            5 Quahog Ln, VT              | NO_MATCH  | never leaves the state
            """)
    void orThereIsNone(String asked, String expected, String why) {
        assertThat(InWords.answer(geocoder, asked)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            7 Chowder St, RI | AMBIGUOUS 7 Chowder St, Town a, RI place.missing; 7 Chowder St, Town b, RI place.missing
            5 Quahog Ln, DE  | AMBIGUOUS 5 Quahog Ln, Town a, DE place.open
            5 Quahog Ln, CT  | AMBIGUOUS 5 Quahog Ln, Town a, CT place.open
            """)
    void orItStaysOpen(String asked, String expected) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
    }
}
