package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collection of fences does, on whichever database. */
abstract class GeofencesContract extends StoreContract {

    private SqlGeofences geofences;

    @BeforeEach
    void onThisDatabase() {
        geofences = new SqlGeofences(database);
    }

    private Geofence fence(WorkspaceId owner, String name, double latitude, double longitude, double radiusMeters) {
        return new Geofence(
                new GeofenceId(TimeOrderedUuid.next(clock.instant())),
                owner,
                name,
                new Circle(new Point(latitude, longitude), Length.ofMeters(radiusMeters)),
                name + " Street",
                Geofence.Source.ADDRESS,
                List.of(),
                Map.of("geocode_match_level", "rooftop", "geocode_confidence", 0.85, "geocode_sample", true),
                true,
                false,
                clock.instant(),
                clock.instant());
    }

    private static GeofenceQuery first(int limit) {
        return new GeofenceQuery(limit, 0, true, false, List.of());
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(Tag::new).toList();
    }

    @Test
    void aFenceComesBackAsItWasAdded() {
        Geofence fence = fence(workspace, "Depot", 44.5, -73.25, 150).tagged(tags("customer:acme", "tier:gold"));
        geofences.add(List.of(fence));
        assertThat(geofences.find(workspace, fence.id())).contains(fence);
    }

    @Test
    void aFenceOfAnotherWorkspaceDoesNotExist() {
        Geofence theirs = fence(otherWorkspace, "Theirs", 44.5, -73.25, 150);
        geofences.add(List.of(theirs));
        assertThat(geofences.find(workspace, theirs.id())).isEmpty();
        assertThat(geofences.delete(workspace, theirs.id())).isFalse();
        assertThat(geofences.list(workspace, first(10)).totalCount()).isZero();
        assertThat(geofences.near(workspace, List.of(theirs.circle().center()))).containsExactly(List.of());
        assertThat(geofences.find(otherWorkspace, theirs.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 499, 500, 501, 1000})
    void anyNumberIsAddedAtOnce(int number) {
        geofences.add(IntStream.range(0, number)
                .mapToObj(i -> fence(workspace, "F" + i, 40 + i * 0.001, -100, 100))
                .toList());
        assertThat(geofences.list(workspace, first(1)).totalCount()).isEqualTo(number);
    }

    @Test
    void allAreAddedOrNone() {
        Geofence good = fence(workspace, "Good", 1, 1, 100);
        assertThatThrownBy(() -> geofences.add(List.of(good, good))).isInstanceOf(RuntimeException.class);
        assertThat(geofences.list(workspace, first(1)).totalCount()).isZero();
        assertThat(geofences.near(workspace, List.of(good.circle().center()))).containsExactly(List.of());
    }

    @Test
    void aListComesNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            geofences.add(List.of(fence(workspace, "F" + i, i, i, 100)));
        }
        assertThat(geofences.list(workspace, new GeofenceQuery(2, 1, true, false, List.of())))
                .satisfies(page -> assertThat(page.totalCount()).isEqualTo(5))
                .satisfies(page ->
                        assertThat(page.geofences()).extracting(Geofence::name).containsExactly("F3", "F2"));
    }

    @Test
    void aListByTagsHoldsWhatHasThemAllInAnyCase() {
        geofences.add(List.of(
                fence(workspace, "Both", 1, 1, 100).tagged(tags("Customer:Acme", "gold")),
                fence(workspace, "One", 2, 2, 100).tagged(tags("customer:acme")),
                fence(workspace, "None", 3, 3, 100)));
        assertThat(geofences
                        .list(workspace, new GeofenceQuery(10, 0, true, false, tags("CUSTOMER:ACME", "gold")))
                        .geofences())
                .extracting(Geofence::name)
                .containsExactly("Both");
    }

    @Test
    void aTagIsShownAsItWasFirstEntered() {
        geofences.add(List.of(fence(workspace, "First", 1, 1, 100).tagged(tags("Customer:Acme"))));
        Geofence second = fence(workspace, "Second", 2, 2, 100).tagged(tags("customer:ACME"));
        geofences.add(List.of(second));
        assertThat(geofences.find(workspace, second.id()).orElseThrow().tags()).isEqualTo(tags("Customer:Acme"));
    }

    @Test
    void aDeletedFenceIsGoneFromEverywhere() {
        Geofence fence = fence(workspace, "Gone", 10, 10, 100).tagged(tags("x"));
        geofences.add(List.of(fence));
        assertThat(geofences.delete(workspace, fence.id())).isTrue();
        assertThat(geofences.delete(workspace, fence.id())).isFalse();
        assertThat(geofences.find(workspace, fence.id())).isEmpty();
        assertThat(geofences.near(workspace, List.of(fence.circle().center()))).containsExactly(List.of());
    }

    @ParameterizedTest(name = "{0}, {1} with {2} m")
    @CsvSource({
        "0, 0, 100",
        "44.4759, -73.2121, 1",
        "37.33, -122.03, 10000",
        "12, 179.9999, 100",
        "-12, -179.9999, 5000",
        "89.9995, 30, 500",
        "-90, 0, 200",
        "90, -180, 10000"
    })
    void aPointInAFenceIsNearIt(double latitude, double longitude, double radiusMeters) {
        Geofence fence = fence(workspace, "F", latitude, longitude, radiusMeters);
        geofences.add(List.of(fence));
        List<Point> inside = new ArrayList<>();
        for (int bearing = 0; bearing < 360; bearing += 15) {
            inside.add(fence.circle().center().towards(bearing, Length.ofMeters(radiusMeters * 0.999)));
        }
        assertThat(geofences.near(workspace, inside))
                .allSatisfy(near -> assertThat(near).containsExactly(fence.outline()));
    }

    @Test
    void nearAnswersEachPointInItsPlaceAndMissesNoFence() {
        Random random = new Random(20261123);
        List<Geofence> fences = IntStream.range(0, 300)
                .mapToObj(i -> fence(
                        workspace,
                        "F" + i,
                        random.nextDouble(44, 44.2),
                        random.nextDouble(-73.2, -73),
                        random.nextDouble(1, 3000)))
                .toList();
        geofences.add(fences);
        List<Point> points = IntStream.range(0, 200)
                .mapToObj(i -> new Point(random.nextDouble(43.9, 44.3), random.nextDouble(-73.3, -72.9)))
                .toList();
        List<List<Geofence.Outline>> near = geofences.near(workspace, points);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            List<Geofence.Outline> covering = fences.stream()
                    .filter(fence -> fence.circle().contains(point))
                    .map(Geofence::outline)
                    .toList();
            assertThat(near.get(i)).containsAll(covering);
        }
    }

    @Test
    void whatWasAddedIsThereAfterARestart() throws Exception {
        Geofence fence = fence(workspace, "Lasting", 44.5, -73.25, 150);
        geofences.add(List.of(fence));
        database.close();
        database = reopen();
        assertThat(new SqlGeofences(database).find(workspace, fence.id())).contains(fence);
    }
}
