package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers along ranges of streets that lead north from one point, for so many metres each. */
class RangeRelevanceTest {

    private static final PostalArea ADDISON = PostalArea.of("Addison", "", "VT", "05491");
    private static final Point START = new Point(44, -73);

    private static Gazetteers gazetteers;
    private static Geocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        List<ReferenceRow> rows = List.of(
                range("Long Rd", 0, 1040, "1", "101", Parity.ODD, Side.LEFT),
                range("Long Rd", 0, 1040, "2", "102", Parity.EVEN, Side.RIGHT),
                range("Long Rd", 1140, 1540, "202", "302", Parity.EVEN, Side.RIGHT),
                range("Long Rd", 2000, 2540, "402", "502", Parity.EVEN, Side.RIGHT),
                range("Falling Rd", 1040, 0, "102", "2", Parity.EVEN, Side.RIGHT),
                range("Odd Rd", 0, 1040, "1", "101", Parity.ODD, Side.LEFT),
                range("All Rd", 0, 1040, "1", "101", Parity.ALL, Side.ON_LINE),
                range("Short Rd", 0, 40, "2", "10", Parity.EVEN, Side.ON_LINE),
                range("Nested Rd", 0, 5000, "2", "998", Parity.EVEN, Side.ON_LINE),
                range("Nested Rd", 0, 9000, "1", "51", Parity.ALL, Side.ON_LINE),
                range("Nested Rd", 0, 1040, "2", "102", Parity.EVEN, Side.ON_LINE),
                range("One Rd", 0, 1040, "12", "12", Parity.EVEN, Side.ON_LINE),
                range("Mixed Rd", 0, 1040, "2", "202", Parity.EVEN, Side.ON_LINE),
                house("Mixed Rd", 0, "10"),
                house("Mixed Rd", 100, "20"),
                house("Mixed Rd", 900, "120"),
                new AddressRange(
                        List.of(START, north(500), north(500).towards(90, Length.ofMeters(500))),
                        "2",
                        "102",
                        Parity.EVEN,
                        Side.ON_LINE,
                        "Bent Rd",
                        ADDISON));
        Samples.build(gazetteers, Samples.named("test"), rows);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    /** How far north of the start, and how far east of the line. */
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            52 Long Rd    | number.in_range   | 520  | 20  | half way, on the right
            51 Long Rd    | number.in_range   | 520  | -20 | and on the left
            2 Long Rd     | number.in_range   | 20   | 20  | beside the crossing, not on it
            102 Long Rd   | number.in_range   | 1020 | 20  |
            152 Long Rd   | number.other_side | 1090 | 0   | between two blocks
            52 Falling Rd | number.in_range   | 520  | -20 | who goes down has west on the right
            22 Falling Rd | number.in_range   | 220  | -20 |
            51 Odd Rd     | number.in_range   | 520  | -20 |
            52 Odd Rd     | number.other_side | 530  | -20 | the even side has no range
            51 All Rd     | number.in_range   | 520  | 0   |
            52 All Rd     | number.in_range   | 530  | 0   |
            2 Short Rd    | number.in_range   | 10   | 0   | a quarter of what is short
            10 Short Rd   | number.in_range   | 30   | 0   |
            52 Nested Rd  | number.in_range   | 520  | 0   | the shorter of two ranges
            42 Nested Rd  | number.in_range   | 420  | 0   | one of its parity before one of both
            12 One Rd     | number.in_range   | 520  | 0   | one house stands in the middle
            16 Mixed Rd   | number.between    | 60   | 0   | between close neighbours rather than along a range
            102 Mixed Rd  | number.in_range   | 520  | 0   | along a range rather than between distant ones
            """)
    void alongARange(String asked, String fault, double north, double east, String why) {
        Match.Found found = (Match.Found) locate(asked);
        Candidate candidate = found.candidate();
        assertThat(candidate.level()).isEqualTo(MatchLevel.INTERPOLATED);
        assertThat(candidate.faults()).as(why).extracting(Fault::name).containsExactly(fault);
        Point expected = north(north).towards(90 * Math.signum(east), Length.ofMeters(Math.abs(east)));
        assertThat(candidate.point().distanceTo(expected).meters()).as(why).isLessThan(0.5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            352 Long Rd      | a block is missing
            504 Long Rd      | beyond the last number
            104 Falling Rd   | beyond the last number
            1A2 Long Rd      | no number
            """)
    void notAlongARange(String asked, String why) {
        assertThat(locate(asked)).as(why).isInstanceOf(Match.Unmatched.class);
    }

    @Test
    void aPointIsNoEstimate() {
        assertThat(InWords.answer(geocoder, "20 Mixed Rd, Addison, VT")).isEqualTo("20 Mixed Rd, Addison, VT 05491");
    }

    @Test
    void aLineIsFollowedRoundItsCorner() {
        Point corner = ((Match.Found) locate("52 Bent Rd")).candidate().point();
        assertThat(corner.distanceTo(north(500)).meters()).isLessThan(0.5);
        Point behind = ((Match.Found) locate("77 Bent Rd")).candidate().point();
        assertThat(behind.distanceTo(north(500).towards(90, Length.ofMeters(240)))
                        .meters())
                .isLessThan(0.5);
    }

    private static Match locate(String asked) {
        return geocoder.locate(List.of(AddressQuery.of(asked + ", Addison, VT")))
                .getFirst();
    }

    private static Point north(double meters) {
        return START.towards(0, Length.ofMeters(meters));
    }

    private static AddressPoint house(String street, double meters, String number) {
        return new AddressPoint(north(meters), number, street, "", ADDISON);
    }

    private static AddressRange range(
            String street, double from, double to, String first, String last, Parity parity, Side side) {
        return new AddressRange(List.of(north(from), north(to)), first, last, parity, side, street, ADDISON);
    }
}
