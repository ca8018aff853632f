package io.spatialflow.geocoder.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {

    private static final double QUARTER = Math.PI / 2 * Point.EARTH_RADIUS_METERS;

    @ParameterizedTest(name = "{0},{1} to {2},{3} is {4} m")
    @CsvSource(textBlock = """
            0,      0,         0,       0,              0
            0,      0,         0,       180,     20015115
            90,     0,         -90,     0,       20015115
            90,     0,         90,      123,            0
            0,      179.9999,  0,      -179.9999,    22.24
            89.999, 0,         89.999,  180,        222.39
            44.4759,-73.2121,  44.2601,-72.5754,   55991.5
            """)
    void distancesAgreeWithOnesKnown(double lat1, double lng1, double lat2, double lng2, double meters) {
        assertThat(new Point(lat1, lng1).distanceTo(new Point(lat2, lng2)).meters())
                .isCloseTo(meters, within(Math.max(0.01, meters * 1e-3)));
    }

    @ParameterizedTest
    @CsvSource({"90.0000001,0", "-91,0", "0,180.0000001", "0,-181", "NaN,0", "0,NaN", "Infinity,0"})
    void numbersOutOfRangeMakeNoPoint(double latitude, double longitude) {
        assertThat(Point.isValid(latitude, longitude)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(latitude, longitude));
    }

    @Test
    void distanceIsTheSameBothWays() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Point one = anywhere(random);
            Point other = anywhere(random);
            assertThat(one.distanceTo(other)).isEqualTo(other.distanceTo(one));
        }
    }

    @Test
    void goingADistanceLeadsToAPointAtThatDistance() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            Point start = anywhere(random);
            Length distance = Length.ofMeters(Math.pow(10, random.nextDouble() * 7 - 1) % QUARTER);
            Point end = start.towards(random.nextDouble() * 720 - 360, distance);
            assertThat(start.distanceTo(end).meters())
                    .as("%s for %s", start, distance)
                    .isCloseTo(distance.meters(), within(1e-6 + distance.meters() * 1e-9));
        }
    }

    @ParameterizedTest(name = "from {0},{1} to {2},{3}")
    @CsvSource(textBlock = """
            0,   0,    1,   0,      0
            0,   0,    0,   1,     90
            0,   0,   -1,   0,    180
            0,   0,    0,  -1,    -90
            0,   179.9, 0, -179.9, 90
            0,  -179.9, 0,  179.9, -90
            44, -73,   90,  17,     0
            44, -73,  -90,  17,   180
            """)
    void aBearingIsClockwiseFromNorth(double lat1, double lng1, double lat2, double lng2, double degrees) {
        double bearing = new Point(lat1, lng1).bearingTo(new Point(lat2, lng2));
        assertThat(Math.abs(Math.IEEEremainder(bearing - degrees, 360))).isLessThan(1e-6);
        assertThat(bearing).isBetween(-180.0, 180.0);
    }

    @Test
    void goingWhereABearingPointsLeadsThere() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            Point start = anywhere(random);
            Point end = start.towards(random.nextDouble() * 360, Length.ofMeters(1 + random.nextDouble() * 5_000));
            Point reached = start.towards(start.bearingTo(end), start.distanceTo(end));
            assertThat(reached.distanceTo(end).meters())
                    .as("%s to %s", start, end)
                    .isLessThan(0.01);
        }
    }

    @ParameterizedTest(name = "{4} of the way from {0},{1} to {2},{3}")
    @CsvSource(textBlock = """
            44,  -73,    44.2, -73.4,  0,    44,   -73
            44,  -73,    44.2, -73.4,  1,    44.2, -73.4
            44,  -73,    44.2, -73.4,  0.5,  44.1, -73.2
            52,  179.8,  52,  -179.9,  0.5,  52,   179.95
            52, -179.9,  52,   179.8,  0.5,  52,   179.95
            52,  179.9,  52,  -179.9,  0.5,  52,   180
            90,  0,      90,   90,     0.5,  90,   45
            -90, 10,    -90,   10,     0.5, -90,   10
            """)
    void theWayBetweenTwoPointsIsTheShortOne(
            double lat1, double lng1, double lat2, double lng2, double fraction, double latitude, double longitude) {
        Point between = new Point(lat1, lng1).between(new Point(lat2, lng2), fraction);
        assertThat(between.distanceTo(new Point(latitude, longitude)).meters()).isLessThan(0.01);
    }

    @Test
    void thereIsAWayBetweenAnyTwoPoints() {
        Random random = new Random(6);
        for (int i = 0; i < 10_000; i++) {
            Point one = anywhere(random);
            Point other = anywhere(random);
            assertThat(one.between(other, 0).distanceTo(one).meters()).isLessThan(0.01);
            assertThat(one.between(other, 1).distanceTo(other).meters()).isLessThan(0.01);
            assertThat(one.between(other, random.nextDouble())).isNotNull();
        }
    }

    static Point anywhere(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Point(90 - random.nextDouble() * 1e-3, random.nextDouble() * 360 - 180);
            case 1 -> new Point(random.nextDouble() * 1e-3 - 90, random.nextDouble() * 360 - 180);
            case 2 -> new Point(random.nextDouble() * 180 - 90, 180 - random.nextDouble() * 1e-4);
            default -> new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        };
    }
}
