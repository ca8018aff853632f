package io.spatialflow.server.geofence;

import static io.spatialflow.server.geofence.Drawings.area;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static final String WITH_A_HOLE = "0 0, 9 0, 9 9, 0 9 / 3 3, 3 6, 6 6, 6 3";

    private static double meters(Area area, double latitude, double longitude) {
        return area.distanceTo(new Point(latitude, longitude)).meters();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "1, 1, true",
        "0, 0, true",
        "9, 9, true",
        "0, 4.5, true",
        "4.5, 9, true",
        "4.5, 4.5, false",
        "3, 4, true",
        "-0.0001, 4, false",
        "9.0001, 4, false",
        "4, -170, false"
    })
    void theEdgeBelongsToPolygonsAndHolesDoNot(double latitude, double longitude, boolean inside) {
        assertThat(area(WITH_A_HOLE).contains(new Point(latitude, longitude))).isEqualTo(inside);
        assertThat(meters(area(WITH_A_HOLE), latitude, longitude) == 0).isEqualTo(inside);
    }

    /** The geodesics are those of GeographicLib 2.0 on WGS84. */
    @ParameterizedTest(name = "{0}, {1}: {2} m")
    @CsvSource({
        // Straight north, south and east of a square between 0 and 1 degrees.
        "1.01, 0.5, 1105.74",
        "-1, 0.5, 110574.39",
        "0.5, 2, 111315.3",
        // Off a corner.
        "2, 2, 156876.15"
    })
    void distancesNearTheEquatorAreThoseOfGeodesics(double latitude, double longitude, double meters) {
        assertThat(meters(area("0 0, 1 0, 1 1, 0 1"), latitude, longitude)).isCloseTo(meters, within(meters * 0.001));
    }

    @ParameterizedTest(name = "{0}, {1}: {2} m")
    @CsvSource({
        // A meridian that ends at 89 degrees: over the pole it is 2 degrees of latitude to the other side.
        "89, 180, 223388",
        "90, 0, 111694",
        "88.5, 0, 0"
    })
    void distancesAcrossAPoleAreShort(double latitude, double longitude, double meters) {
        assertThat(meters(area("-1 88, 1 88, 1 89, -1 89"), latitude, longitude))
                .isCloseTo(meters, within(1 + meters * 0.001));
    }

    @Test
    void anEdgeAlongAParallelIsTheParallelAndNotTheGreatCircle() {
        // The great circle between the corners of the northern edge passes 11 km north of it.
        PolygonArea belt = area("0 59, 10 59, 10 60, 0 60");
        assertThat(meters(belt, 60.05, 5)).isCloseTo(5570.8, within(6.0));
        assertThat(belt.contains(new Point(60.05, 5))).isFalse();
    }

    @Test
    void distancesAcrossTheAntimeridianAreShort() {
        PolygonArea west = area("178 0, 179 0, 179 1, 178 1");
        assertThat(meters(west, 0.5, -179)).isCloseTo(222630, within(250.0));
        PolygonArea across = area("179 0, -179 0, -179 1, 179 1");
        assertThat(meters(across, 0.5, -178)).isCloseTo(111315, within(120.0));
        assertThat(across.contains(new Point(0.5, 180))).isTrue();
        assertThat(across.contains(new Point(0.5, -180))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 100, 5_000, 200_000})
    void aPointThatIsSoFarFromAnEdgeIsFoundToBe(double meters) {
        Random random = new Random(20261125);
        for (int round = 0; round < 200; round++) {
            double latitude = random.nextDouble(-80, 80);
            double longitude = random.nextDouble(-170, 170);
            // A meridian is a geodesic: going straight east from it, the way back to it is the shortest.
            PolygonArea area = area("%s %s, %s %s, %s %s"
                    .formatted(longitude, latitude - 5, longitude, latitude + 5, longitude - 3, latitude));
            Point away =
                    new Point(latitude, longitude).towards(90, io.spatialflow.geocoder.geo.Length.ofMeters(meters));
            assertThat(area.distanceTo(away).meters()).isCloseTo(meters, within(meters * 0.005 + 1e-6));
        }
    }

    @Test
    void theDistanceIsThatToTheNearestOfManyPointsOnTheEdge() {
        Random random = new Random(20261127);
        for (int round = 0; round < 100; round++) {
            Point from = new Point(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            Point a = new Point(random.nextDouble(-85, 85), random.nextDouble(0, 90));
            Point b = new Point(random.nextDouble(-85, 85), random.nextDouble(91, 170));
            double nearest = Double.MAX_VALUE;
            for (int i = 0; i <= 20_000; i++) {
                nearest = Math.min(
                        nearest, from.distanceTo(a.between(b, i / 20_000.0)).meters());
            }
            EdgeDistance distance = new EdgeDistance(from);
            distance.include(new Ring(List.of(a, b, a, a)));
            assertThat(distance.meters()).isCloseTo(nearest, within(nearest * 0.007 + 500));
        }
    }

    @Test
    void aCircleIsMeasuredFromItsEdge() {
        CircleArea circle = CircleArea.of(new Point(44, -73), 100);
        Point away = new Point(44, -73).towards(30, io.spatialflow.geocoder.geo.Length.ofMeters(250));
        assertThat(circle.distanceTo(away).meters()).isCloseTo(150, within(1e-6));
        assertThat(circle.distanceTo(new Point(44, -73)).meters()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100_000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aCirclesRadiusIsAboveZeroAndAtMostAHundredKilometres(double radius) {
        assertThatThrownBy(() -> CircleArea.of(new Point(1, 1), radius)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boxesHoldTheShapeAndAreTwoAtTheAntimeridian() {
        assertThat(area("1 2, 3 2, 3 4").boxes()).hasSize(1);
        assertThat(area("179 0, -179 0, -179 1, 179 1").boxes())
                .hasSize(2)
                .allSatisfy(box -> assertThat(box.east() - box.west()).isLessThan(1.1));
        assertThat(area("-180 -60, 180 -60, 180 60, -180 60").boxes()).hasSize(1);
        assertThat(holds(area("178 0, 180 0, 180 1, 178 1"), new Point(0.5, -180)))
                .isTrue();
        assertThat(holds(area("-180 0, -178 0, -178 1, -180 1"), new Point(0.5, 180)))
                .isTrue();
    }

    private static boolean holds(Area area, Point point) {
        return area.boxes().stream().anyMatch((Box box) -> box.contains(point));
    }

    @Test
    void theCentreOfGravityWeighsHolesAndParts() {
        assertThat(area("0 0, 4 0, 4 4, 0 4").centroid()).isEqualTo(new Point(2, 2));
        assertThat(area("0 0, 1 0, 1 1, 0 1", "3 0, 4 0, 4 1, 3 1").centroid()).isEqualTo(new Point(0.5, 2));
    }
}
