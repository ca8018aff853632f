package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawings;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Webhook;
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
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(clock.instant())),
                owner,
                new Profile(
                        name,
                        null,
                        List.of(),
                        Map.of("geocode_match_level", "rooftop", "geocode_confidence", 0.85, "geocode_sample", true)),
                CircleArea.of(new Point(latitude, longitude), radiusMeters),
                Origin.geocoded(name + " Street"),
                clock.instant());
    }

    private static Geofence tagged(Geofence fence, List<Tag> tags) {
        return fence.with(fence.profile().tagged(tags));
    }

    private static GeofenceQuery first(int limit) {
        return GeofenceQuery.newest(limit);
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(Tag::new).toList();
    }

    @Test
    void aFenceComesBackAsItWasAdded() {
        Geofence fence = tagged(fence(workspace, "Depot", 44.5, -73.25, 150), tags("customer:acme", "tier:gold"));
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
        assertThat(geofences.near(workspace, List.of(theirs.area().centroid()))).containsExactly(List.of());
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
        assertThat(geofences.near(workspace, List.of(good.area().centroid()))).containsExactly(List.of());
    }

    @Test
    void aListComesNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            geofences.add(List.of(fence(workspace, "F" + i, i, i, 100)));
        }
        assertThat(geofences.list(workspace, new GeofenceQuery(2, 1, true, false, List.of(), null)))
                .satisfies(page -> assertThat(page.totalCount()).isEqualTo(5))
                .satisfies(page ->
                        assertThat(page.geofences()).extracting(Geofence::name).containsExactly("F3", "F2"));
    }

    @Test
    void aListByTagsHoldsWhatHasThemAllInAnyCase() {
        geofences.add(List.of(
                tagged(fence(workspace, "Both", 1, 1, 100), tags("Customer:Acme", "gold")),
                tagged(fence(workspace, "One", 2, 2, 100), tags("customer:acme")),
                fence(workspace, "None", 3, 3, 100)));
        assertThat(geofences
                        .list(workspace, new GeofenceQuery(10, 0, true, false, tags("CUSTOMER:ACME", "gold"), null))
                        .geofences())
                .extracting(Geofence::name)
                .containsExactly("Both");
    }

    @Test
    void aTagIsShownAsItWasFirstEntered() {
        geofences.add(List.of(tagged(fence(workspace, "First", 1, 1, 100), tags("Customer:Acme"))));
        Geofence second = tagged(fence(workspace, "Second", 2, 2, 100), tags("customer:ACME"));
        geofences.add(List.of(second));
        assertThat(geofences.find(workspace, second.id()).orElseThrow().tags()).isEqualTo(tags("Customer:Acme"));
    }

    @Test
    void aDeletedFenceIsGoneFromEverywhere() {
        Geofence fence = tagged(fence(workspace, "Gone", 10, 10, 100), tags("x"));
        geofences.add(List.of(fence));
        assertThat(geofences.delete(workspace, fence.id())).isTrue();
        assertThat(geofences.delete(workspace, fence.id())).isFalse();
        assertThat(geofences.find(workspace, fence.id())).isEmpty();
        assertThat(geofences.near(workspace, List.of(fence.area().centroid()))).containsExactly(List.of());
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
            inside.add(fence.area().centroid().towards(bearing, Length.ofMeters(radiusMeters * 0.999)));
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
                    .filter(fence -> fence.area().contains(point))
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

    private Geofence polygon(String name, String... polygons) {
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(clock.instant())),
                workspace,
                Profile.named(name),
                Drawings.area(polygons),
                Origin.DRAWN,
                clock.instant());
    }

    @Test
    void polygonsComeBackAsTheyWereAdded() {
        Geofence fence = polygon("L", "0 0, 9 0, 9 9, 0 9 / 3 3, 3 6, 6 6, 6 3", "179 0, -179 0, -179 1, 179 1");
        geofences.add(List.of(fence));
        assertThat(geofences.find(workspace, fence.id())).contains(fence);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"0.5, 179.5", "0.5, -179.5", "0.5, 180", "0.5, -180", "0, 179", "1, -179"})
    void polygonsAreFoundOnBothSidesOfTheAntimeridian(double latitude, double longitude) {
        Geofence fence = polygon("across", "179 0, -179 0, -179 1, 179 1");
        geofences.add(List.of(fence));
        assertThat(geofences.near(workspace, List.of(new Point(latitude, longitude))))
                .containsExactly(List.of(fence.outline()));
    }

    @Test
    void anUpdatedFenceIsAnotherInEverythingButItsId() {
        Geofence fence = tagged(fence(workspace, "Before", 10, 10, 100), tags("x", "y"));
        geofences.add(List.of(fence));
        Geofence after = fence.with(new Profile("After", "moved", tags("y", "z"), Map.of("n", 1)))
                .with(Drawings.area("20 20, 21 20, 21 21"), new Origin(Origin.Source.BUILDING, "the hall"))
                .with(new Webhook("https://example.com/x", List.of("enter")))
                .with(new Status(true, false))
                .updated(clock.instant().plusSeconds(5));
        assertThat(geofences.update(after)).isTrue();
        assertThat(geofences.find(workspace, fence.id())).contains(after);
        assertThat(geofences.near(workspace, List.of(new Point(10, 10), new Point(20.1, 20.5))))
                .containsExactly(List.of(), List.of(after.outline()));
        assertThat(geofences.update(fence(workspace, "Unknown", 1, 1, 1))).isFalse();
    }

    @Test
    void whatDoesNotCountIsNearNothingAndListedOnlyWhenAskedFor() {
        Geofence inactive = fence(workspace, "Inactive", 10, 10, 100).with(new Status(false, false));
        Geofence archived = fence(workspace, "Archived", 10, 10, 100).with(new Status(true, true));
        Geofence active = fence(workspace, "Active", 10, 10, 100);
        geofences.add(List.of(inactive, archived, active));
        assertThat(geofences.near(workspace, List.of(new Point(10, 10)))).containsExactly(List.of(active.outline()));
        assertThat(names(true, false)).containsExactly("Active");
        assertThat(names(false, false)).containsExactly("Active", "Inactive");
        assertThat(names(true, true)).containsExactly("Active", "Archived");
        assertThat(names(false, true)).containsExactly("Active", "Archived", "Inactive");
        geofences.update(active.with(new Status(false, true)));
        geofences.delete(workspace, inactive.id());
        assertThat(names(true, false)).isEmpty();
        assertThat(names(false, true)).containsExactly("Active", "Archived");
    }

    private List<String> names(boolean activeOnly, boolean includeArchived) {
        GeofencePage page =
                geofences.list(workspace, new GeofenceQuery(10, 0, activeOnly, includeArchived, List.of(), null));
        assertThat(page.totalCount()).isEqualTo(page.geofences().size());
        return page.geofences().stream().map(Geofence::name).toList();
    }
}
