package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streets and towns in a box, against looking at all of them. */
class WhereaboutsTest {

    private static final int STREETS = 3_000;
    private static final double WEST = -74;
    private static final double SOUTH = 43;

    private final Random random = new Random(20);
    private final List<Segment> segments = new ArrayList<>();
    private Gazetteers gazetteers;
    private Snapshot snapshot;
    private Gazetteer.Cursor cursor;

    /** A street that is one range along a straight line. */
    private record Segment(String name, Point from, Point to) {

        boolean touches(Box box) {
            return Math.min(from.latitude(), to.latitude()) <= box.north()
                    && Math.max(from.latitude(), to.latitude()) >= box.south()
                    && Math.min(from.longitude(), to.longitude()) <= box.east()
                    && Math.max(from.longitude(), to.longitude()) >= box.west();
        }

        double degrees() {
            return Math.max(Math.abs(from.latitude() - to.latitude()), Math.abs(from.longitude() - to.longitude()));
        }

        AddressRange row() {
            return new AddressRange(
                    List.of(from, to), "1", "99", Parity.ALL, Side.ON_LINE, name, PostalArea.of("Town", "", "VT", ""));
        }
    }

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        List<ReferenceRow> rows = new ArrayList<>();
        for (int i = 0; i < STREETS; i++) {
            Point from = rounded(SOUTH + random.nextDouble(), WEST + random.nextDouble());
            // Many short ones, few long ones.
            double length = 0.3 * Math.pow(random.nextDouble(), 6);
            Point to = rounded(
                    from.latitude() + length * random.nextDouble(-1, 1),
                    from.longitude() + length * random.nextDouble(-1, 1));
            segments.add(new Segment("Street " + i, from, to));
            rows.add(segments.getLast().row());
        }
        Samples.build(gazetteers, Samples.named("vt"), rows);
        snapshot = gazetteers.snapshot();
        cursor = snapshot.gazetteers().getFirst().cursor();
    }

    @AfterEach
    void close() {
        snapshot.close();
        gazetteers.close();
    }

    /** To what the index keeps. */
    private static Point rounded(double latitude, double longitude) {
        return HouseColumn.point(HouseColumn.Entry.units(latitude), HouseColumn.Entry.units(longitude));
    }

    private Box anyBox() {
        double width = Math.pow(random.nextDouble(), 3);
        double south = SOUTH - 0.1 + random.nextDouble() * 1.2;
        double west = WEST - 0.1 + random.nextDouble() * 1.2;
        return new Box(south, west, south + width, west + width);
    }

    private TreeSet<String> expected(Predicate<Segment> which) {
        return segments.stream().filter(which).map(Segment::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<String> found(Box box, double leastDegrees, int most) {
        List<Street> streets = cursor.streets(box, leastDegrees, most);
        TreeSet<String> names = streets.stream().map(Street::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(streets).as("each once").hasSameSizeAs(names);
        return names;
    }

    @Test
    void allThatTouchAreFoundAndNoOthers() {
        for (int i = 0; i < 300; i++) {
            Box box = anyBox();
            assertThat(found(box, 0, STREETS)).isEqualTo(expected(segment -> segment.touches(box)));
        }
    }

    @Test
    void shortOnesAreLeftOutIfAskedFor() {
        for (int i = 0; i < 300; i++) {
            Box box = anyBox();
            double least =
                    HouseColumn.Entry.units(0.1 * Math.pow(random.nextDouble(), 3)) / HouseColumn.UNITS_PER_DEGREE;
            assertThat(found(box, least, STREETS))
                    .isEqualTo(expected(segment -> segment.touches(box) && segment.degrees() > least - 1e-9));
        }
    }

    @Test
    void ofTooManyTheLongestAreGiven() {
        for (int i = 0; i < 100; i++) {
            Box box = anyBox();
            int most = 20 + random.nextInt(200);
            TreeSet<String> all = expected(segment -> segment.touches(box));
            TreeSet<String> found = found(box, 0, most);
            if (all.size() <= most) {
                assertThat(found).isEqualTo(all);
                continue;
            }
            assertThat(found).hasSizeBetween(1, most + 1).isSubsetOf(all);
            double shortest = segments.stream()
                    .filter(segment -> found.contains(segment.name()))
                    .mapToDouble(Segment::degrees)
                    .min()
                    .orElseThrow();
            assertThat(segments)
                    .filteredOn(segment -> segment.touches(box) && segment.degrees() > shortest)
                    .allSatisfy(segment -> assertThat(found).contains(segment.name()));
        }
    }

    @Test
    void housesWithoutALineAreFoundWhereShortStreetsAre(@TempDir Path folder) throws IOException {
        try (Gazetteers others = Gazetteers.open(folder)) {
            Samples.build(others, Samples.named("one"), "7 | Lone Ln | | Town | | VT | | 44.5 | -72.5");
            try (Snapshot now = others.snapshot()) {
                Gazetteer.Cursor one = now.gazetteers().getFirst().cursor();
                Box around = new Box(44, -73, 45, -72);
                assertThat(one.streets(around, 0, 10)).extracting(Street::name).containsExactly("Lone Ln");
                assertThat(one.streets(around, 1e-6, 10)).isEmpty();
                assertThat(one.streets(new Box(44, -73, 45, -72.6), 0, 10)).isEmpty();
            }
        }
    }

    @Test
    void theLargestTownOfEachCellIsShownFirst(@TempDir Path folder) throws IOException {
        List<ReferenceRow> rows = new ArrayList<>();
        for (int town = 0; town < 60; town++) {
            Point center = rounded(SOUTH + random.nextDouble(), WEST + random.nextDouble());
            for (int house = 1; house <= 1 + town; house++) {
                rows.add(new AddressPoint(
                        center, "" + house, "Main St", "", PostalArea.of("Town" + town, "County", "VT", "")));
            }
        }
        rows.add(new Place(
                Place.Kind.CITY, "Ripton", PostalArea.of("", "", "VT", ""), new Point(10, 10), Length.ofMeters(0)));
        try (Gazetteers others = Gazetteers.open(folder)) {
            Samples.build(others, Samples.named("towns"), rows);
            try (Snapshot now = others.snapshot()) {
                Gazetteer.Cursor towns = now.gazetteers().getFirst().cursor();
                Box all = new Box(-90, -180, 90, 180);
                assertThat(towns.towns(all, LandmarkLevels.FINEST + 1, 1_000))
                        .hasSize(61)
                        .contains(new Landmark("Ripton", new Point(10, 10), 1));
                assertThat(towns.towns(all, 0, 1_000))
                        .extracting(Landmark::name)
                        .contains("Town59");
                int before = 0;
                for (int level = 0; level <= LandmarkLevels.FINEST; level++) {
                    List<Landmark> shown = towns.towns(all, level, 1_000);
                    assertThat(shown).hasSizeGreaterThanOrEqualTo(before);
                    before = shown.size();
                }
            }
        }
    }

    @Test
    void theMarkIsAnotherWhenSomethingElseServes() throws IOException {
        String before = snapshot.mark();
        Samples.build(gazetteers, Samples.named("more"), "7 | Lone Ln | | Town | | VT | | 44.5 | -72.5");
        try (Snapshot now = gazetteers.snapshot()) {
            assertThat(now.mark()).isNotEqualTo(before);
        }
        gazetteers.remove("more");
        try (Snapshot now = gazetteers.snapshot()) {
            assertThat(now.mark()).isEqualTo(before);
        }
    }
}
