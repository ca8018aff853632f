package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.FenceFilter.Shown;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.tile.Crowd;
import io.spatialflow.server.tile.FenceChart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chart of fences shows, and what a search in them finds, on whichever database. */
abstract class FenceChartContract extends StoreContract {

    private static final Box WORLD = new Box(-90, -180, 90, 180);
    private static final Box NORTH_EAST = new Box(0, 0, 90, 180);

    private SqlGeofences geofences;
    private FenceChart chart;

    @BeforeEach
    void onThisDatabase() {
        geofences = new SqlGeofences(database);
        chart = geofences.chart();
    }

    private Geofence fence(String name, double latitude, double longitude, String... tags) {
        clock.advance(Duration.ofMillis(1));
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(clock.instant())),
                workspace,
                Profile.named(name).tagged(Stream.of(tags).map(Tag::new).toList()),
                CircleArea.of(new Point(latitude, longitude), 500),
                Origin.geocoded("1 Rue de l'Été"),
                clock.instant());
    }

    private static FenceFilter shown(Shown shown, String tag, String text) {
        return new FenceFilter(shown, tag.isEmpty() ? List.of() : List.of(new Tag(tag)), null, null, text);
    }

    static Stream<FenceFilter> filters() {
        return Stream.of(
                FenceFilter.ACTIVE,
                shown(Shown.ALL, "", ""),
                shown(Shown.INACTIVE, "", ""),
                shown(Shown.ACTIVE, "even", ""),
                shown(Shown.ALL, "even", ""),
                shown(Shown.ACTIVE, "", "site 1"),
                shown(Shown.ACTIVE, "nobody has it", ""));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theChartShowsWhatTheListHas(FenceFilter filter) {
        Random random = new Random(7);
        List<Geofence> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String[] tags = i % 2 == 0 ? new String[] {"even"} : new String[0];
            all.add(fence("Site " + i, 170 * random.nextDouble() - 85, 360 * random.nextDouble() - 180, tags)
                    .with(new Status(i % 5 != 0, false)));
        }
        geofences.add(all);
        List<Geofence> listed =
                geofences.list(workspace, new GeofenceQuery(500, 0, filter)).geofences();
        assertThat(chart.fences(workspace, WORLD, filter, 1000))
                .extracting(fence -> fence.outline().id())
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(Geofence::id).toList());
        assertThat(chart.crowds(workspace, WORLD, filter, 4).stream()
                        .mapToLong(Crowd::fences)
                        .sum())
                .isEqualTo(listed.size());
        long there = listed.stream()
                .map(fence -> fence.area().centroid())
                .filter(NORTH_EAST::contains)
                .count();
        assertThat((long) chart.count(workspace, NORTH_EAST, filter, 1000)).isBetween(there, there + 3);
        assertThat(chart.extent(workspace, filter).isPresent()).isEqualTo(!listed.isEmpty());
        assertThat(chart.count(workspace, WORLD, filter, 3)).isEqualTo(Math.min(3, listed.size()));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aChangeIsOnTheChartAtOnce(FenceFilter filter) {
        geofences.add(List.of(fence("Site 1", 10, 10, "even")));
        List<Crowd> before = chart.crowds(workspace, WORLD, filter, 4);
        Geofence another = fence("Site 11", 20, 20, "even");
        geofences.add(List.of(another, fence("Site 12", 30, 30).with(new Status(false, false))));
        assertThat(chart.version(workspace)).isNotEmpty();
        long listed = geofences.list(workspace, new GeofenceQuery(9, 0, filter)).totalCount();
        assertThat(chart.crowds(workspace, WORLD, filter, 1).stream()
                        .mapToLong(Crowd::fences)
                        .sum())
                .isEqualTo(listed);
        assertThat(before.stream().mapToLong(Crowd::fences).sum()).isLessThanOrEqualTo(1);
        geofences.delete(workspace, another.id());
        assertThat(chart.count(workspace, new Box(15, 15, 25, 25), filter, 9)).isZero();
    }

    @Test
    void aFenceThatCrossesTheAntimeridianIsCountedOnceAndReachesBothSides() {
        geofences.add(List.of(fence("Site 1", 0.1, 180, "even")));
        FenceFilter filter = shown(Shown.ACTIVE, "even", "");
        assertThat(chart.crowds(workspace, WORLD, filter, 4))
                .extracting(Crowd::fences)
                .containsExactly(1L);
        assertThat(chart.fences(workspace, new Box(-1, 179.999, 1, 180), filter, 9))
                .hasSize(1);
        assertThat(chart.fences(workspace, new Box(-1, -180, 1, -179.999), filter, 9))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Café Zürich, cafe",
        "Café Zürich, CAFÉ",
        "Cafe\u0301 Zürich, café z",
        "CAFE ZURICH, café",
        "Straße, STRASSE",
        "Łódź, lodz",
        "Ærøskøbing, aeroskobing",
        "İstanbul, ISTANBUL",
        "Ζαχαροπλαστείο Αθηνάς, ΑΘΗΝΑΣ",
        "склад №5, СКЛАД",
        "ze\u200bro, zero",
        "100%, 100%",
        "a_b, A_B",
        "🍕 Pizza, 🍕 p",
        "Depot, RUE DE L",
    })
    void aTextIsFoundHoweverItIsSpelled(String name, String text) {
        geofences.add(List.of(fence(name, 1, 1)));
        FenceFilter filter = shown(Shown.ACTIVE, "", text);
        assertThat(geofences.list(workspace, new GeofenceQuery(9, 0, filter)).totalCount())
                .isEqualTo(1);
        assertThat(chart.count(workspace, WORLD, filter, 9)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Café, cafa", "a-b, a_b", "1000, 100%", "Café, cafe 1 rue"})
    void whatIsNotThereIsNotFound(String name, String text) {
        geofences.add(List.of(fence(name, 1, 1)));
        assertThat(geofences
                        .list(workspace, new GeofenceQuery(9, 0, shown(Shown.ACTIVE, "", text)))
                        .totalCount())
                .isZero();
    }

    @Test
    void aNameThatIsChangedIsFoundAsItIsNow() {
        Geofence fence = fence("Café", 1, 1);
        geofences.add(List.of(fence));
        geofences.update(fence.with(Profile.named("Größe")));
        assertThat(geofences
                        .list(workspace, new GeofenceQuery(9, 0, shown(Shown.ACTIVE, "", "grosse")))
                        .totalCount())
                .isEqualTo(1);
        assertThat(geofences
                        .list(workspace, new GeofenceQuery(9, 0, shown(Shown.ACTIVE, "", "cafe")))
                        .totalCount())
                .isZero();
    }
}
