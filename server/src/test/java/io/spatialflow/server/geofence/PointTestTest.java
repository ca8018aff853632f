package io.spatialflow.server.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlGeofences;
import io.spatialflow.server.store.SqlGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six thousand fences, most of them in one valley, compared with measuring each. */
class PointTestTest {

    private static final int CROWD = 5_000;
    private static final int ELSEWHERE = 1_000;
    private static final int STACKED = 1_000;
    private static final double FAR_METERS = 1_000_000;

    private static FurnishedStore store;
    private static WorkspaceId workspace;
    private static Group many;
    private static Group few;
    private static PointTest pointTest;
    private static final List<Geofence.Outline> FENCES = new ArrayList<>();

    @BeforeAll
    static void fill(@TempDir Path folder) {
        store = FurnishedStore.in(folder);
        workspace = store.addWorkspace("one").id();
        SqlGeofences geofences = new SqlGeofences(store.database());
        pointTest = new PointTest(geofences);
        many = new SqlGroups(store.database()).named(workspace, "many");
        few = new SqlGroups(store.database()).named(workspace, "few");
        Random random = new Random(20261125);
        List<Geofence> made = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            made.add(fence(i, random.nextDouble(44, 44.5), random.nextDouble(-73.3, -72.8), random));
        }
        for (int i = 0; i < ELSEWHERE; i++) {
            made.add(fence(i, random.nextDouble(-85, 85), random.nextDouble(-179, 179), random));
        }
        geofences.add(made);
        made.stream()
                .filter(fence -> fence.status().counts())
                .map(Geofence::outline)
                .forEach(FENCES::add);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Geofence fence(int i, double latitude, double longitude, Random random) {
        double size = random.nextDouble(0.0005, 0.01);
        Area area = i % 3 == 0
                ? Drawings.area("%s %s, %s %s, %s %s"
                        .formatted(longitude, latitude, longitude + size, latitude, longitude, latitude + size))
                : CircleArea.of(new Point(latitude, longitude), random.nextDouble(1, 800));
        return Geofence.made(
                        new GeofenceId(TimeOrderedUuid.next(store.clock().instant())),
                        workspace,
                        Profile.named("F" + i),
                        area,
                        Origin.DRAWN,
                        store.clock().instant())
                .in(i % 2 == 0 ? many : i % 101 == 0 ? few : null)
                .with(new Status(i % 17 != 0, i % 19 == 0));
    }

    private static List<Geofence.Outline> of(Group group) {
        return FENCES.stream()
                .filter(fence -> group == null || group.equals(fence.group()))
                .toList();
    }

    private static List<Double> meters(List<PointTest.Tested> tested) {
        return tested.stream().map(fence -> fence.distance().meters()).toList();
    }

    private static int withinOnePercent(double a, double b) {
        return Math.abs(a - b) <= 0.01 * b ? 0 : Double.compare(a, b);
    }

    private static void agrees(Point point, Group group, int limit) {
        UUID groupId = group == null ? null : group.id();
        List<Geofence.Outline> fences = of(group);
        List<PointTest.Tested> measured = fences.stream()
                .map(fence -> PointTest.Tested.of(fence, point))
                .sorted(Comparator.comparing(PointTest.Tested::distance)
                        .thenComparing(tested -> tested.fence().id().toString()))
                .toList();
        PointTest.Result result = pointTest.test(workspace, point, groupId, limit);
        assertThat(result.total()).isEqualTo(fences.size());
        assertThat(result.inside())
                .isEqualTo(measured.stream().filter(PointTest.Tested::isInside).count());
        assertThat(result.matched())
                .containsExactlyElementsOf(
                        measured.stream().filter(PointTest.Tested::isInside).toList());
        List<PointTest.Tested> nearest = measured.stream().limit(limit).toList();
        if (nearest.getLast().distance().meters() < FAR_METERS) {
            assertThat(result.nearest()).containsExactlyElementsOf(nearest);
        } else {
            // Of a crowd that far off, those are told whose boxes are the nearest on a sphere.
            assertThat(meters(result.nearest())).hasSameSizeAs(nearest);
            assertThat(meters(result.nearest()))
                    .usingElementComparator(PointTestTest::withinOnePercent)
                    .isEqualTo(meters(nearest));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"44.2, -73.1", "44.6, -73", "46, -72", "50, -70", "0, 0", "-80, 100", "89.9, 10", "10, 180", "44.2, 107"
    })
    void theNearestAreTheNearestWhereverOneStands(double latitude, double longitude) {
        for (int limit : new int[] {1, 50, 500}) {
            agrees(new Point(latitude, longitude), null, limit);
            agrees(new Point(latitude, longitude), many, limit);
            agrees(new Point(latitude, longitude), few, limit);
        }
    }

    @Test
    void anyPointInTheCrowdFindsThoseItLiesIn() {
        Random random = new Random(20261128);
        for (int i = 0; i < 100; i++) {
            agrees(new Point(random.nextDouble(43.9, 44.6), random.nextDouble(-73.4, -72.7)), null, 20);
        }
    }

    @Test
    void fencesThatLieUponEachOtherAreAllFound() {
        WorkspaceId stacked = store.addWorkspace("stacked").id();
        SqlGeofences geofences = new SqlGeofences(store.database());
        Point center = new Point(44.2, -73.1);
        List<Geofence> made = new ArrayList<>();
        for (int i = 0; i < STACKED; i++) {
            made.add(Geofence.made(
                    new GeofenceId(TimeOrderedUuid.next(store.clock().instant())),
                    stacked,
                    Profile.named("S" + i),
                    CircleArea.of(center, 100),
                    Origin.DRAWN,
                    store.clock().instant()));
        }
        geofences.add(made);
        PointTest.Result result = pointTest.test(stacked, center, null, 50);
        assertThat(result.inside()).isEqualTo(made.size());
        assertThat(result.nearest())
                .extracting(tested -> tested.fence().id())
                .containsExactlyElementsOf(
                        made.stream().limit(50).map(Geofence::id).toList());
    }
}
