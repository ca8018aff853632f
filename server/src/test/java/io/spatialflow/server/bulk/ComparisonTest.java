package io.spatialflow.server.bulk;

import static io.spatialflow.server.bulk.Imports.answering;
import static io.spatialflow.server.bulk.Imports.circle;
import static io.spatialflow.server.bulk.Imports.found;
import static io.spatialflow.server.bulk.Imports.house;
import static io.spatialflow.server.bulk.Imports.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final Point SOMEWHERE = new Point(44.4759, -73.2121);

    @TempDir
    private Path folder;

    private static Point away(Point from, double bearing, double meters) {
        return from.towards(bearing, Length.ofMeters(meters));
    }

    private static List<Class<?>> kinds(BulkOutcome outcome) {
        List<Class<?>> kinds = new ArrayList<>();
        outcome.results().forEach(result -> kinds.add(result.getClass()));
        return kinds;
    }

    private static DedupMatch match(ItemResult result) {
        return ((ItemResult.Duplicate) result).duplicateOf();
    }

    @ParameterizedTest(name = "{0}, {1} with {2} m")
    @CsvSource({
        "44.4759, -73.2121, 1",
        "44.4759, -73.2121, 100",
        "-33.9, 151.2, 10000",
        "0, 0, 200",
        "12, 179.9999, 100",
        "-12, -179.9999, 5000",
        "89.999, 30, 50",
        "89.999, 30, 500",
        "-90, 0, 200"
    })
    void theEdgeBelongsToAFenceAndACentimetreBeyondItDoesNot(double latitude, double longitude, int radius)
            throws Exception {
        Match center = found(new Point(latitude, longitude), MatchLevel.ROOFTOP);
        BulkItem fence = item("x", radius);
        BulkItem small = item("y", 1);
        try (Imports imports = Imports.in(folder)) {
            for (int bearing : new int[] {0, 77, 90, 180, 270, 311}) {
                Match edge = at(latitude, longitude, bearing, radius);
                Match beyond = at(latitude, longitude, bearing, radius + 0.01);
                Workspace workspace = imports.store().addWorkspace("stored-" + bearing);
                imports.send(workspace, answering(center), DedupStrategy.SKIP, fence);
                assertThat(kinds(imports.send(workspace, answering(edge, beyond), DedupStrategy.SKIP, small, small)))
                        .as("to %s, of a fence that is there", bearing)
                        .containsExactly(ItemResult.Duplicate.class, ItemResult.Created.class);
                Workspace fresh = imports.store().addWorkspace("batch-" + bearing);
                assertThat(kinds(imports.send(
                                fresh, answering(center, edge, beyond), DedupStrategy.SKIP, fence, small, small)))
                        .as("to %s, in one batch", bearing)
                        .containsExactly(
                                ItemResult.Created.class, ItemResult.Duplicate.class, ItemResult.Created.class);
            }
        }
    }

    private static Match at(double latitude, double longitude, double bearing, double meters) {
        return found(away(new Point(latitude, longitude), bearing, meters), MatchLevel.ROOFTOP);
    }

    @Test
    void aFenceReachesAcrossTheAntimeridian() throws Exception {
        Point east = new Point(10, 179.9999);
        Point west = new Point(10, -179.9999);
        try (Imports imports = Imports.in(folder, east, west)) {
            BulkOutcome outcome = imports.send(DedupStrategy.SKIP, house(1, 100), house(2, 100));
            assertThat(kinds(outcome)).containsExactly(ItemResult.Created.class, ItemResult.Duplicate.class);
            assertThat(match(outcome.results().get(1)).distance().meters())
                    .as("0.0002 degrees, not 359.9998")
                    .isLessThan(22);
            assertThat(kinds(imports.send(DedupStrategy.SKIP, house(2, 100))))
                    .containsExactly(ItemResult.Duplicate.class);
        }
    }

    @Test
    void aFenceReachesAcrossThePole() throws Exception {
        Point here = new Point(89.999, 0);
        Point beyond = new Point(89.999, 180);
        try (Imports imports = Imports.in(folder, here, beyond)) {
            assertThat(kinds(imports.send(DedupStrategy.SKIP, house(1, 250), house(2, 10))))
                    .containsExactly(ItemResult.Created.class, ItemResult.Duplicate.class);
        }
    }

    @Test
    void theNearestFenceIsReportedInWhateverOrderTheyWereMade() throws Exception {
        List<Circle> circles = List.of(
                circle(away(SOMEWHERE, 10, 900), 1000),
                circle(away(SOMEWHERE, 100, 40), 50),
                circle(away(SOMEWHERE, 200, 300), 5000),
                circle(away(SOMEWHERE, 300, 60), 59),
                circle(away(SOMEWHERE, 45, 39), 10_000));
        Random random = new Random(20261123);
        Geocoder here = answering(found(SOMEWHERE, MatchLevel.ROOFTOP));
        try (Imports imports = Imports.in(folder)) {
            for (int round = 0; round < 20; round++) {
                List<Circle> shuffled = new ArrayList<>(circles);
                Collections.shuffle(shuffled, random);
                Workspace workspace = imports.store().addWorkspace("round-" + round);
                imports.given(workspace.id(), shuffled.toArray(Circle[]::new));
                BulkOutcome outcome = imports.send(workspace, here, DedupStrategy.SKIP, item("x", 1));
                assertThat(match(outcome.results().getFirst()).fence().area())
                        .isEqualTo(new CircleArea(circles.get(4)));
            }
        }
    }

    @Test
    void ofFencesAsNearTheOldestIsReported() throws Exception {
        try (Imports imports = Imports.in(folder, SOMEWHERE)) {
            Point center = away(SOMEWHERE, 90, 50);
            List<Geofence> given = imports.given(
                    imports.workspace().id(), circle(center, 300), circle(center, 100), circle(center, 200));
            assertThat(match(imports.send(DedupStrategy.SKIP, house(1, 1))
                                    .results()
                                    .getFirst())
                            .fence())
                    .isEqualTo(given.getFirst().outline());
        }
    }

    @Test
    void aFenceThatWasThereIsOlderThanOneOfTheBatch() throws Exception {
        try (Imports imports = Imports.in(folder, SOMEWHERE)) {
            Geofence given = imports.given(imports.workspace().id(), circle(SOMEWHERE, 100))
                    .getFirst();
            BulkOutcome outcome = imports.send(DedupStrategy.OVERRIDE, house(1, 100), house(1, 100));
            assertThat(outcome.results())
                    .extracting(result ->
                            ((ItemResult.Created) result).duplicateOf().fence().id())
                    .containsExactly(given.id(), given.id());
        }
    }

    @Test
    void anItemIsComparedWithThoseOfItsBatchThatWereMadeBeforeIt() throws Exception {
        Point next = away(SOMEWHERE, 90, 60);
        Point far = away(SOMEWHERE, 90, 150);
        try (Imports imports = Imports.in(folder, SOMEWHERE, next, far)) {
            BulkOutcome outcome = imports.send(DedupStrategy.SKIP, house(1, 100), house(2, 100), house(3, 100));
            assertThat(kinds(outcome))
                    .as("the second is not made, so the third is no duplicate of it")
                    .containsExactly(ItemResult.Created.class, ItemResult.Duplicate.class, ItemResult.Created.class);
            DedupMatch match = match(outcome.results().get(1));
            assertThat(match.itemIndex()).isZero();
            assertThat(match.fence().id())
                    .isEqualTo(((ItemResult.Created) outcome.results().getFirst())
                            .geofence()
                            .id());
        }
    }

    @Test
    void aPreviewSaysWhatSkipThenDoes() throws Exception {
        try (Imports imports = Imports.in(folder, SOMEWHERE, away(SOMEWHERE, 0, 99), away(SOMEWHERE, 0, 101))) {
            BulkItem[] items = {house(1, 100), house(2, 100), house(3, 100), house(4, 100), house(1, 5)};
            List<ItemResult> predicted = imports.preview(items);
            List<ItemResult> real = imports.send(DedupStrategy.SKIP, items).results();
            assertThat(predicted).hasSameSizeAs(real);
            for (int i = 0; i < real.size(); i++) {
                assertThat(predicted.get(i)).hasSameClassAs(real.get(i));
            }
            assertThat(imports.store().count("geofences")).isEqualTo(2);
        }
    }

    @Test
    void fencesOfAnotherWorkspaceNeverMatch() throws Exception {
        try (Imports imports = Imports.in(folder)) {
            Workspace other = imports.store().addWorkspace("other");
            imports.given(other.id(), circle(SOMEWHERE, 10_000), circle(away(SOMEWHERE, 5, 3), 5));
            imports.send(other, answering(found(SOMEWHERE, MatchLevel.ROOFTOP)), DedupStrategy.SKIP, item("x", 100));
            for (DedupStrategy strategy : DedupStrategy.values()) {
                BulkOutcome outcome = imports.send(
                        imports.store().addWorkspace("ours-" + strategy),
                        answering(found(SOMEWHERE, MatchLevel.ROOFTOP)),
                        strategy,
                        item("x", 100));
                assertThat(((ItemResult.Created) outcome.results().getFirst()).duplicateOf())
                        .isNull();
            }
        }
    }

    static Stream<Arguments> regions() {
        return Stream.of(
                Arguments.of("the north pole", 89.9, 90, -180, 180, 20_000),
                Arguments.of("the south pole", -90, -89.95, -180, 180, 20_000),
                Arguments.of("both sides of the antimeridian", 5, 5.1, 179.95, 180.05, 5_000),
                Arguments.of("the antimeridian far north", 84.0, 84.05, 179.5, 180.5, 5_000),
                Arguments.of("the prime meridian on the equator", -0.05, 0.05, -0.05, 0.05, 5_000),
                Arguments.of("a town", 44.4, 44.5, -73.3, -73.2, 3_000));
    }

    @ParameterizedTest(name = "around {0}")
    @MethodSource("regions")
    void whateverIsAskedTheAnswerIsThatOfComparingWithEveryFence(
            String name, double south, double north, double west, double east, int largestRadius) throws Exception {
        Random random = new Random(name.hashCode());
        try (Imports imports = Imports.in(folder)) {
            List<Geofence.Outline> existing = new ArrayList<>();
            Circle[] circles = IntStream.range(0, 150)
                    .mapToObj(
                            i -> circle(point(random, south, north, west, east), random.nextInt(1, largestRadius + 1)))
                    .toArray(Circle[]::new);
            imports.given(imports.workspace().id(), circles).forEach(fence -> existing.add(fence.outline()));
            for (DedupStrategy strategy : List.of(DedupStrategy.SKIP, DedupStrategy.OVERRIDE)) {
                Point[] points = Stream.generate(() -> point(random, south, north, west, east))
                        .limit(100)
                        .toArray(Point[]::new);
                BulkItem[] items = Arrays.stream(points)
                        .map(point -> item("x", random.nextInt(1, 500)))
                        .toArray(BulkItem[]::new);
                Match[] matches = Arrays.stream(points)
                        .map(point -> found(point, MatchLevel.ROOFTOP))
                        .toArray(Match[]::new);
                BulkOutcome outcome = imports.send(imports.workspace(), answering(matches), strategy, items);
                for (int i = 0; i < points.length; i++) {
                    Optional<GeofenceId> expected = nearest(existing, points[i]);
                    ItemResult result = outcome.results().get(i);
                    assertThat(reported(result))
                            .as("item %d at %s", i, points[i])
                            .isEqualTo(expected);
                    assertThat(result instanceof ItemResult.Created)
                            .isEqualTo(strategy == DedupStrategy.OVERRIDE || expected.isEmpty());
                    if (result instanceof ItemResult.Created created) {
                        existing.add(created.geofence().outline());
                    }
                }
            }
        }
    }

    private static Point point(Random random, double south, double north, double west, double east) {
        double longitude = random.nextDouble(west, east);
        return new Point(random.nextDouble(south, north), longitude > 180 ? longitude - 360 : longitude);
    }

    /** The oracle: every fence is asked, and ids sort by age. */
    private static Optional<GeofenceId> nearest(List<Geofence.Outline> fences, Point point) {
        return fences.stream()
                .filter(fence -> fence.area().contains(point))
                .min(Comparator.comparing((Geofence.Outline fence) ->
                                fence.area().centroid().distanceTo(point))
                        .thenComparing(fence -> fence.id().toString()))
                .map(Geofence.Outline::id);
    }

    private static Optional<GeofenceId> reported(ItemResult result) {
        DedupMatch match = result instanceof ItemResult.Duplicate duplicate
                ? duplicate.duplicateOf()
                : ((ItemResult.Created) result).duplicateOf();
        return Optional.ofNullable(match).map(found -> found.fence().id());
    }
}
