package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    private static final Point A = new Point(44, -73);
    private static final Point B = new Point(44.001, -73);
    private static final Point C = new Point(44.001, -73.001);

    @Test
    void risingNumbersStayAsTheyAre() {
        Street.Range range = range("101", "199", Side.LEFT);
        assertThat(range).isEqualTo(new Street.Range("", 101, 199, Parity.ODD, Side.LEFT, List.of(A, B, C)));
    }

    @ParameterizedTest
    @CsvSource({"LEFT,RIGHT", "RIGHT,LEFT", "ON_LINE,ON_LINE"})
    void fallingNumbersTurnTheLineAndItsSideRound(Side before, Side after) {
        Street.Range range = range("199", "101", before);
        assertThat(range).isEqualTo(new Street.Range("", 101, 199, Parity.ODD, after, List.of(C, B, A)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "0, 98, '', 0, 98",
        "98, 0, '', 0, 98",
        "7, 7, '', 7, 7",
        "12A, 18, '', 12, 18",
        "12 1/2, 18, '', 12, 18",
        "34-01, 34-99, 34-, 1, 99",
        "N6W23001, N6W23099, n6w, 23001, 23099",
        "1, 999999999, '', 1, 999999999"
    })
    void numbersOfOneSeriesMakeARange(String from, String to, String series, int low, int high) {
        Street.Range range = range(from, to, Side.LEFT);
        assertThat(range.series()).isEqualTo(series);
        assertThat(range.low()).isEqualTo(low);
        assertThat(range.high()).isEqualTo(high);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"1, 34-12", "34-12, 35-12", "N6W23001, N7W23099", "A1, B9", "Main, 9", "9, none", "-1, 9", "00, 9"})
    void endsThatAreNoNumbersOfOneSeriesMakeNone(String from, String to) {
        assertThat(Ranges.entry(row(List.of(A, B), from, to, Side.LEFT))).isNull();
    }

    @Test
    void aRangeHasALineTwoNumbersAndAStreet() {
        assertThatIllegalArgumentException().isThrownBy(() -> row(List.of(A), "1", "9", Side.LEFT));
        assertThatIllegalArgumentException().isThrownBy(() -> row(List.of(A, B), " ", "9", Side.LEFT));
        assertThatIllegalArgumentException().isThrownBy(() -> row(List.of(A, B), "1", "", Side.LEFT));
    }

    @ParameterizedTest(name = "{0} ranges")
    @ValueSource(ints = {0, 1, 2, 40})
    void rangesAreReadAsTheyWereWritten(int count) {
        Random random = new Random(count);
        List<RangeColumn.Entry> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ranges.add(anyRange(random));
        }
        ByteWriter out = new ByteWriter();
        out.raw(42);
        RangeColumn.write(ranges, out);
        ByteReader in = new ByteReader(out.toBytes(), 1);
        assertThat(RangeColumn.read(in))
                .isEqualTo(ranges.stream().map(RangeColumn.Entry::range).toList());
        assertThat(in.position()).isEqualTo(out.length());
    }

    @Test
    void pointsKeepAHundredthOfAMetreToTheEndOfALongLine() {
        List<Point> line = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            line.add(new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180));
        }
        RangeColumn.Entry entry = Objects.requireNonNull(Ranges.entry(row(line, "1", "9", Side.LEFT)));
        ByteWriter out = new ByteWriter();
        RangeColumn.write(List.of(entry), out);
        List<Point> read =
                RangeColumn.read(new ByteReader(out.toBytes(), 0)).getFirst().line();
        assertThat(read).hasSameSizeAs(line);
        for (int i = 0; i < line.size(); i++) {
            assertThat(read.get(i).distanceTo(line.get(i))).isLessThan(Length.ofMeters(0.01));
        }
    }

    private static RangeColumn.Entry anyRange(Random random) {
        int low = random.nextInt(100_000);
        int points = 2 + random.nextInt(random.nextInt(5) == 0 ? 500 : 5);
        int[] latitudes = random.ints(points, -900_000_000, 900_000_001).toArray();
        int[] longitudes = random.ints(points, -1_800_000_000, 1_800_000_001).toArray();
        return new RangeColumn.Entry(
                random.nextInt(4) == 0 ? "34-" : "",
                low,
                low + random.nextInt(1000),
                Parity.values()[random.nextInt(3)],
                Side.values()[random.nextInt(3)],
                latitudes,
                longitudes);
    }

    private static Street.Range range(String from, String to, Side side) {
        return Objects.requireNonNull(Ranges.entry(row(List.of(A, B, C), from, to, side)))
                .range();
    }

    private static AddressRange row(List<Point> line, String from, String to, Side side) {
        return new AddressRange(line, from, to, Parity.ODD, side, "Main St", PostalArea.UNKNOWN);
    }
}
