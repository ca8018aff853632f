package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What line a map draws for a street of which houses are known, or ranges. */
class StreetLinesTest {

    private static final double METER = 1 / 111_195.0;
    private static final double LATITUDE = 44;

    /** A point so many metres east and north of a corner. */
    private static Point at(double east, double north) {
        return new Point(LATITUDE + north * METER, -73 + east * METER / Math.cos(Math.toRadians(LATITUDE)));
    }

    private static double east(Point point) {
        return (point.longitude() + 73) * Math.cos(Math.toRadians(LATITUDE)) / METER;
    }

    private static double north(Point point) {
        return (point.latitude() - LATITUDE) / METER;
    }

    private static Street.House house(int number, double east, double north) {
        return new Street.House(new HouseNumber(number, ""), "", at(east, north));
    }

    /** Houses 1 to {@code count} along a road to the east, every ten metres: odd ones to its north, even ones to its south. */
    private static List<Street.House> road(int count, double east, double north) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> house(number, east + 10.0 * number, north + (number % 2 == 1 ? 12 : -12)))
                .toList();
    }

    private static List<StreetLine> lines(List<Street.House> houses) {
        List<Street.House> sorted = houses.stream()
                .sorted(Comparator.comparing(Street.House::number))
                .toList();
        return StreetLines.of(sorted, List.of());
    }

    @SafeVarargs
    private static List<Street.House> together(List<Street.House>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    @Test
    void theLineRunsBetweenOddAndEven() {
        List<StreetLine> lines = lines(road(40, 0, 0));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.isSurveyed()).isFalse();
            assertThat(east(line.points().getFirst())).isBetween(5.0, 25.0);
            assertThat(east(line.points().getLast())).isBetween(385.0, 405.0);
            assertThat(line.points().subList(4, line.points().size() - 4))
                    .allSatisfy(point -> assertThat(Math.abs(north(point))).isLessThan(1));
        });
    }

    @Test
    void aStreetWithHousesOnOneSideRunsAlongThem() {
        List<Street.House> even = road(60, 0, 0).stream()
                .filter(house -> house.number().leading() % 2 == 0)
                .toList();
        assertThat(lines(even))
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .allSatisfy(point -> assertThat(north(point)).isBetween(-13.0, -11.0)));
    }

    @Test
    void oneHouseHasNoLine() {
        assertThat(lines(List.of(house(1, 0, 0)))).isEmpty();
        assertThat(lines(List.of(house(1, 0, 0), house(1, 5, 5)))).isEmpty();
        assertThat(lines(List.of())).isEmpty();
    }

    @Test
    void twoHousesFarApartAreNotJoined() {
        assertThat(lines(List.of(house(1, 0, 0), house(3, 400, 0)))).isEmpty();
        assertThat(lines(List.of(house(1, 0, 0), house(3, 40, 0)))).hasSize(1);
    }

    @Test
    void aGapWithoutHousesIsNoLine() {
        List<Street.House> behind = IntStream.range(0, 20)
                .mapToObj(i -> house(101 + i, 2_000 + 10.0 * i, i % 2 * 20))
                .toList();
        assertThat(lines(together(road(40, 0, 0), behind))).hasSize(2).allSatisfy(StreetLinesTest::staysNearHouses);
    }

    private static void staysNearHouses(StreetLine line) {
        for (int i = 1; i < line.points().size(); i++) {
            assertThat(line.points().get(i).distanceTo(line.points().get(i - 1)).meters())
                    .isLessThan(300);
        }
    }

    @Test
    void twoStreetsOfOneNameAreTwoLinesThoughTheirNumbersAlternate() {
        List<StreetLine> lines = lines(together(road(40, 0, 0), road(40, 0, 3_000)));
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .extracting(line -> Math.round(north(line.points().get(10)) / 1_000))
                .containsExactlyInAnyOrder(0L, 3L);
        assertThat(lines).allSatisfy(StreetLinesTest::staysNearHouses);
    }

    @Test
    void numbersGivenByDistanceLeaveRoomForFarmsFarApart() {
        // A number for each five metres, as along the roads of Vermont.
        List<Street.House> farms = Stream.of(10, 30, 34, 60, 64, 68, 150, 158, 240, 248)
                .map(number -> house(number, 5.0 * number, 20))
                .toList();
        assertThat(lines(farms))
                .singleElement()
                .satisfies(line -> assertThat(east(line.points().getLast())).isBetween(1_230.0, 1_250.0));
    }

    @Test
    void aHouseFarBehindDoesNotBendTheRoad() {
        List<Street.House> houses = new ArrayList<>(road(40, 0, 0));
        houses.set(20, house(21, 210, 140));
        assertThat(lines(houses))
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .allSatisfy(point -> assertThat(north(point)).isLessThan(20)));
    }

    @Test
    void housesThatStandAboutInNoOrderHaveNoLine() {
        Random random = new Random(5);
        List<Street.House> park = IntStream.rangeClosed(1, 80)
                .mapToObj(number -> house(number, random.nextDouble(300), random.nextDouble(300)))
                .toList();
        assertThat(lines(park)).isEmpty();
    }

    @Test
    void rangesAreDrawnAsTheyAreAndEachSideOfAStreetOnce() {
        List<Point> line = List.of(at(0, 0), at(100, 30), at(200, 0));
        List<Street.Range> ranges = List.of(
                new Street.Range("", 1, 99, Parity.ODD, Side.LEFT, line),
                new Street.Range("", 2, 98, Parity.EVEN, Side.LEFT, line.reversed()),
                new Street.Range("", 101, 199, Parity.ODD, Side.LEFT, List.of(at(200, 0), at(300, 0))));
        assertThat(StreetLines.of(List.of(), ranges))
                .containsExactly(new StreetLine(line, true), new StreetLine(List.of(at(200, 0), at(300, 0)), true));
    }

    @Test
    void aRangeAcrossTheAntimeridianIsCutThere() {
        List<Point> line = List.of(
                new Point(-17, 179.98), new Point(-17, 179.99), new Point(-17, -179.99), new Point(-17, -179.98));
        assertThat(StreetLines.of(List.of(), List.of(new Street.Range("", 1, 9, Parity.ALL, Side.ON_LINE, line))))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.points()).hasSize(2));
    }

    /** Several streets of one name, each somewhere, each in some direction: no line ever leaves its own. */
    @RepeatedTest(200)
    void noLineLeadsFromOneStreetToAnother(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Street.House> houses = new ArrayList<>();
        int streets = 1 + random.nextInt(4);
        for (int street = 0; street < streets; street++) {
            double angle = random.nextDouble(Math.PI);
            int count = random.nextInt(60);
            double step = 8 + random.nextDouble(30);
            for (int number = 1; number <= count; number++) {
                double along = (step * number) / 2;
                double beside = (number % 2 == 1 ? 1 : -1) * (8 + random.nextDouble(10));
                houses.add(house(
                        number,
                        street * 20_000 + along * Math.cos(angle) - beside * Math.sin(angle),
                        along * Math.sin(angle) + beside * Math.cos(angle)));
            }
        }
        for (StreetLine line : lines(houses)) {
            assertThat(line.points())
                    .allSatisfy(point -> assertThat(houses)
                            .anyMatch(house -> house.point().distanceTo(point).meters() < 60));
            assertThat(line.points()
                            .getFirst()
                            .distanceTo(line.points().getLast())
                            .meters())
                    .isLessThan(5_000);
        }
    }
}
