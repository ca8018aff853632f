package io.spatialflow.server.geofence;

import static io.spatialflow.server.geofence.Drawings.area;
import static io.spatialflow.server.geofence.Drawings.drawing;
import static io.spatialflow.server.geofence.Drawings.flaws;
import static io.spatialflow.server.geofence.Drawings.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4";

    private static List<Position> positions(Ring ring) {
        return ring.points().stream()
                .map(point -> new Position(point.longitude(), point.latitude()))
                .toList();
    }

    private static double signedArea(Ring ring) {
        double sum = 0;
        for (int i = 1; i < ring.points().size(); i++) {
            Point from = ring.points().get(i - 1);
            Point to = ring.points().get(i);
            sum += (to.longitude() - from.longitude()) * (to.latitude() + from.latitude());
        }
        return -sum;
    }

    @Test
    void anOpenRingIsClosed() {
        Ring shell = area(SQUARE).polygons().getFirst().shell();
        assertThat(positions(shell))
                .containsExactly(
                        new Position(0, 0),
                        new Position(4, 0),
                        new Position(4, 4),
                        new Position(0, 4),
                        new Position(0, 0));
    }

    @Test
    void aClosedRingStaysAsItIs() {
        assertThat(area(SQUARE + ", 0 0")).isEqualTo(area(SQUARE));
    }

    @Test
    void aVertexThatComesTwiceInARowCountsOnce() {
        assertThat(area("0 0, 0 0, 4 0, 4 4, 4 4, 4 4, 0 4, 0 0, 0 0")).isEqualTo(area(SQUARE));
    }

    @Test
    void ringsAreTurnedTheRightWayRound() {
        Polygon polygon =
                area("0 0, 0 4, 4 4, 4 0 / 1 1, 2 1, 2 2, 1 2").polygons().getFirst();
        assertThat(signedArea(polygon.shell())).isPositive();
        assertThat(signedArea(polygon.holes().getFirst())).isNegative();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0, 4 4, 4 0, 0 4 | ring 1, vertex 1: the edge from vertex 1 to vertex 2 meets the edge from vertex 3 to vertex 4",
                "0 0, 4 0, 4 4, 2 0, 0 4 | ring 1, vertex 1: the edge from vertex 1 to vertex 2 meets the edge from vertex 3 to vertex 4",
                "0 0, 4 0, 2 0, 2 3 | ring 1, vertex 2: the ring turns back here",
                "0 0, 4 0, 4 91, 0 4 | ring 1, vertex 3: longitude is -180 to 180 and latitude -90 to 90, not 4.0, 91.0",
                "0 0, 181 0, 4 4, 0 4 | ring 1, vertex 2: longitude is -180 to 180 and latitude -90 to 90, not 181.0, 0.0",
                "0 0, NaN 0, 4 4, 0 4 | ring 1, vertex 2: longitude is -180 to 180 and latitude -90 to 90, not NaN, 0.0",
                "0 0, 4 0 | ring 1: it has 2 different vertices, and needs 3",
                "0 0, 4 0, 0 0, 4 0 | ring 1: it has no area: all its vertices lie on one line",
                "0 0, 1 1, 2 2 | ring 1: it has no area: all its vertices lie on one line",
                "1 1, 1 1, 1 1 | ring 1: it has 1 different vertices, and needs 3",
                "0 0, 4 0, 4 4, 0 4 / 5 5, 6 5, 6 6 | ring 2, vertex 1: the hole is not inside the shell",
                "0 0, 4 0, 4 4, 0 4 / 3 1, 6 1, 6 2, 3 2 | ring 1, vertex 2: the edge from vertex 2 to vertex 3 crosses ring 2, the edge from vertex 1 to vertex 2",
                "0 0, 9 0, 9 9, 0 9 / 1 1, 8 1, 8 8, 1 8 / 2 2, 3 2, 3 3 | ring 3, vertex 1: the hole lies in another hole",
                "0 60, 120 60, -120 60 | ring 1: it goes around a pole. Lead it along the antimeridian to the pole and back, at longitudes 180 and -180"
            })
    void whatIsNoPolygonSaysWhereAndWhy(String polygon, String message) {
        assertThat(flaws(drawing(polygon)).getFirst().message()).isEqualTo(message);
    }

    @Test
    void everyFlawOfItsKindIsNamedUpToTen() {
        assertThat(flaws(drawing("0 91, 1 92, 2 3, 200 4"))).hasSize(3);
        assertThat(flaws(new Drawing(List.of(List.of(Collections.nCopies(40, new Position(0, 91)))))))
                .hasSize(10);
    }

    @Test
    void ofSeveralPolygonsTheFlawedOneIsNamed() {
        assertThat(flaws(drawing(SQUARE, "5 5, 6 6, 6 5, 5 6")))
                .containsExactly(new Flaw(
                        1,
                        0,
                        0,
                        "polygon 2, ring 1, vertex 1: the edge from vertex 1 to vertex 2 meets the edge from vertex 3 to"
                                + " vertex 4"));
    }

    @Test
    void polygonsThatOverlapAreNone() {
        assertThat(flaws(drawing(SQUARE, "3 3, 6 3, 6 6, 3 6")).getFirst().message())
                .isEqualTo("polygon 2: it overlaps polygon 1");
        assertThat(flaws(drawing(SQUARE, "1 1, 2 1, 2 2, 1 2")).getFirst().message())
                .isEqualTo("polygon 2: it overlaps polygon 1");
    }

    @Test
    void polygonsMayTouchAndLieInEachOthersHoles() {
        assertThat(area(SQUARE, "4 0, 8 0, 8 4, 4 4").polygons()).hasSize(2);
        assertThat(area("0 0, 9 0, 9 9, 0 9 / 1 1, 8 1, 8 8, 1 8", "2 2, 3 2, 3 3")
                        .polygons())
                .hasSize(2);
    }

    @Test
    void aDrawingOfNothingIsNone() {
        assertThat(flaws(new Drawing(List.of())).getFirst().message()).isEqualTo("A geofence has at least one polygon");
        assertThat(flaws(new Drawing(List.of(List.of()))).getFirst().message()).isEqualTo("polygon 1: it has no ring");
        assertThat(flaws(new Drawing(List.of(List.of(List.of())))).getFirst().message())
                .isEqualTo("ring 1: it has 0 different vertices, and needs 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 499, 500})
    void itHasThreeToFiveHundredVertices(int vertices) {
        PolygonArea area = area(new Drawing(List.of(List.of(round(10, 50, 1, vertices)))));
        assertThat(area.polygons().getFirst().shell().points()).hasSize(vertices + 1);
    }

    @Test
    void verticesOfAllRingsCountTogether() {
        List<List<Position>> rings = List.of(round(10, 50, 2, 400), round(10, 50, 1, 101));
        assertThat(flaws(new Drawing(List.of(rings))).getFirst().message())
                .isEqualTo("A geofence has at most 500 vertices, this one has 501");
    }

    @Test
    void theClosingVertexDoesNotCount() {
        List<Position> ring = new ArrayList<>(round(10, 50, 1, 500));
        ring.add(ring.getFirst());
        assertThat(area(new Drawing(List.of(List.of(ring)))).polygons()).hasSize(1);
    }

    @Test
    void whatCrossesTheAntimeridianIsCutThere() {
        PolygonArea cut = area("179 -1, -179 -1, -179 1, 179 1");
        assertThat(cut).isEqualTo(area("180 -1, 180 1, 179 1, 179 -1", "-180 1, -180 -1, -179 -1, -179 1"));
        assertThat(cut.centroid().longitude()).isIn(180.0, -180.0);
        assertThat(cut.centroid().latitude()).isZero();
    }

    @Test
    void aHoleIsCutWithItsShell() {
        PolygonArea cut = area("170 -10, -170 -10, -170 10, 170 10 / 178 -2, 178 2, -178 2, -178 -2");
        assertThat(cut.polygons())
                .hasSize(2)
                .allSatisfy(half -> assertThat(half.holes()).isEmpty());
        assertThat(cut.contains(new Point(0, 179))).isFalse();
        assertThat(cut.contains(new Point(0, 180))).isFalse();
        assertThat(cut.contains(new Point(0, -177))).isTrue();
        assertThat(area("170 -10, -170 -10, -170 10, 170 10 / -178 -2, -178 2, -176 2, -176 -2")
                        .polygons())
                .extracting(half -> half.holes().size())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whatWasCutIsNotCutAgain() {
        PolygonArea cut = area("170 -10, -170.123456789 -10, -170 10, 170 10");
        List<List<List<Position>>> again = cut.polygons().stream()
                .map(polygon -> polygon.rings().map(DrawingTest::positions).toList())
                .toList();
        assertThat(area(new Drawing(again))).isEqualTo(cut);
        assertThat(cut.toString()).contains("longitude=-170.123456789]");
    }

    @Test
    void theWholeWorldAndAPoleAreDrawnAlongTheAntimeridian() {
        PolygonArea belt = area("-180 -60, 180 -60, 180 60, -180 60");
        assertThat(belt.contains(new Point(0, 0))).isTrue();
        assertThat(belt.contains(new Point(61, 0))).isFalse();
        PolygonArea south = area("-180 -90, 180 -90, 180 -70, 0 -65, -180 -70");
        assertThat(south.contains(new Point(-90, 12))).isTrue();
        assertThat(south.contains(new Point(-66, 0))).isTrue();
        assertThat(south.contains(new Point(-64, 0))).isFalse();
    }

    @Test
    void starsAreSoundWhereverTheyStartAndWhicheverWayTheyRun() {
        Random random = new Random(20261125);
        for (int round = 0; round < 300; round++) {
            List<Position> star = star(random);
            Collections.rotate(star, random.nextInt(star.size()));
            if (random.nextBoolean()) {
                Collections.reverse(star);
            }
            PolygonArea area = area(new Drawing(List.of(List.of(star))));
            assertThat(area.polygons())
                    .allSatisfy(piece -> assertThat(signedArea(piece.shell())).isPositive());
            assertThat(star)
                    .allSatisfy(corner -> assertThat(area.contains(new Point(corner.latitude(), corner.longitude())))
                            .isTrue());
        }
    }

    @Test
    void aStarWithTwoCornersSwappedIsNot() {
        Random random = new Random(20261126);
        for (int round = 0; round < 300; round++) {
            List<Position> star = star(random);
            Collections.swap(star, 0, star.size() / 2);
            assertThat(flaws(new Drawing(List.of(List.of(star)))).getFirst().message())
                    .startsWith("ring 1, vertex ");
        }
    }

    /** Corners around a middle, nearer and farther, anywhere on Earth; perhaps across the antimeridian. */
    private static List<Position> star(Random random) {
        double longitude = random.nextDouble(-180, 180);
        double latitude = random.nextDouble(-70, 70);
        int corners = random.nextInt(8, 60);
        return new ArrayList<>(Stream.iterate(0, i -> i < corners, i -> i + 1)
                .map(i -> {
                    double angle = 2 * Math.PI * i / corners;
                    double reach = random.nextDouble(0.5, 5);
                    double east = longitude + reach * Math.cos(angle);
                    double wrapped = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
                    return new Position(wrapped, latitude + reach * Math.sin(angle));
                })
                .toList());
    }
}
