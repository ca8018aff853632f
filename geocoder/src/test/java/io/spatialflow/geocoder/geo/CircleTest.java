package io.spatialflow.geocoder.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircleTest {

    private static final Length CENTIMETRE = Length.ofMeters(0.01);

    @Test
    void theEdgeIsInsideAndACentimetreBeyondIsNot() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Circle circle = anyCircle(random, 10_000);
            double bearing = random.nextDouble() * 360;
            Point edge = circle.center().towards(bearing, circle.radius());
            Point beyond = circle.center()
                    .towards(bearing, Length.ofMeters(circle.radius().meters() + CENTIMETRE.meters()));
            assertThat(circle.contains(edge)).as("edge of %s", circle).isTrue();
            assertThat(circle.contains(beyond)).as("beyond %s", circle).isFalse();
        }
    }

    @Test
    void everyPointInsideLiesInOneOfTheBoxes() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            Circle circle = anyCircle(random, i % 2 == 0 ? 10_000 : 5_000_000);
            double share = i % 3 == 0 ? 1 : random.nextDouble();
            Point inside = circle.center()
                    .towards(
                            random.nextDouble() * 360,
                            Length.ofMeters(circle.radius().meters() * share));
            assertThat(circle.boxes()).as("%s of %s", inside, circle).anyMatch(box -> box.contains(inside));
        }
    }

    @ParameterizedTest(name = "{0},{1} with {2} m: {3} boxes")
    @CsvSource({
        "44, -73, 100, 1",
        "0, 179.9999, 100, 2",
        "0, -179.9999, 100, 2",
        "89.9999, 10, 100, 1",
        "-90, 0, 1, 1",
        "52, 180, 1, 2"
    })
    void aCircleAcrossTheAntimeridianHasTwoBoxes(double latitude, double longitude, double radius, int boxes) {
        assertThat(new Circle(new Point(latitude, longitude), Length.ofMeters(radius)).boxes())
                .hasSize(boxes);
    }

    @Test
    void aCircleAroundThePoleReachesEveryLongitude() {
        Circle circle = new Circle(new Point(89.9999, 0), Length.ofMeters(100));
        assertThat(circle.contains(new Point(89.9999, 180))).isTrue();
        assertThat(circle.boxes()).singleElement().satisfies(box -> {
            assertThat(box.west()).isEqualTo(-180);
            assertThat(box.east()).isEqualTo(180);
            assertThat(box.north()).isEqualTo(90);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10_007_558, 1e300})
    void aCircleHasAnExtent(double meters) {
        Point center = new Point(0, 0);
        Length radius = Length.ofMeters(meters);
        assertThatIllegalArgumentException().isThrownBy(() -> new Circle(center, radius));
    }

    private static Circle anyCircle(Random random, double most) {
        return new Circle(PointTest.anywhere(random), Length.ofMeters(1 + random.nextDouble() * most));
    }
}
