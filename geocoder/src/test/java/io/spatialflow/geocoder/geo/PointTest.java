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

    static Point anywhere(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Point(90 - random.nextDouble() * 1e-3, random.nextDouble() * 360 - 180);
            case 1 -> new Point(random.nextDouble() * 1e-3 - 90, random.nextDouble() * 360 - 180);
            case 2 -> new Point(random.nextDouble() * 180 - 90, 180 - random.nextDouble() * 1e-4);
            default -> new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        };
    }
}
