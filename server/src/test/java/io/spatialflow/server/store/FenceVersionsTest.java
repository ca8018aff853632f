package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in memory of the fences follows those in the file, whoever changes them. */
class FenceVersionsTest {

    private static final int MANY = 100;

    @TempDir
    private Path folder;

    private FurnishedStore store;
    private WorkspaceId workspace;
    private SqlGeofences here;
    private SqlGeofences elsewhere;

    @BeforeEach
    void open() {
        store = FurnishedStore.in(folder);
        workspace = store.addWorkspace("one").id();
        here = new SqlGeofences(store.database());
        elsewhere = new SqlGeofences(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Geofence fence(double latitude) {
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(store.clock().instant())),
                workspace,
                Profile.named("Site"),
                CircleArea.of(new Point(latitude, 10), 100),
                Origin.DRAWN,
                store.clock().instant());
    }

    private List<GeofenceId> seen(SqlGeofences geofences) {
        return geofences.vicinity(workspace, new Point(0, 10), null, 500).outlines().stream()
                .map(Geofence.Outline::id)
                .toList();
    }

    private List<GeofenceId> listed(SqlGeofences geofences) {
        GeofenceQuery all = new GeofenceQuery(500, 0, FenceFilter.ACTIVE);
        return geofences.list(workspace, all).geofences().stream()
                .map(Geofence::id)
                .toList();
    }

    private String name(SqlGeofences geofences) {
        GeofenceQuery all = new GeofenceQuery(500, 0, FenceFilter.ACTIVE);
        String listed = geofences.list(workspace, all).geofences().getFirst().name();
        assertThat(geofences.vicinity(workspace, new Point(0, 10), null, 9).outlines())
                .extracting(Geofence.Outline::name)
                .containsExactly(listed);
        return listed;
    }

    @Test
    void aFenceIsListedAsItIsWhoeverChangedIt() {
        Geofence fence = fence(1);
        here.add(List.of(fence));
        assertThat(name(here)).isEqualTo("Site");
        here.update(fence.with(Profile.named("changed here")));
        assertThat(name(here)).isEqualTo("changed here");
        elsewhere.update(fence.with(Profile.named("changed elsewhere")));
        assertThat(name(here)).isEqualTo("changed elsewhere");
        here.update(fence.with(Profile.named("here again")));
        assertThat(name(here)).isEqualTo("here again");
        assertThat(name(elsewhere)).isEqualTo("here again");
    }

    @Test
    void aFenceIsAsItIsWhateverBecomesOfThoseBesideIt() {
        Random random = new Random(20261129);
        List<Geofence> fences = new ArrayList<>();
        for (int i = 0; i < 4 * MANY; i++) {
            fences.add(fence(random.nextDouble(80)));
        }
        here.add(fences);
        Map<GeofenceId, String> names = new HashMap<>();
        fences.forEach(fence -> names.put(fence.id(), fence.name()));
        for (int i = 0; i < MANY; i++) {
            Geofence fence = fences.get(random.nextInt(fences.size()));
            if (i % 10 == 9) {
                here.delete(workspace, fence.id());
                names.remove(fence.id());
                Geofence another = fence(random.nextDouble(80));
                here.add(List.of(another));
                names.put(another.id(), another.name());
            } else if (names.containsKey(fence.id())) {
                here.update(fence.with(Profile.named("Site " + i)));
                names.put(fence.id(), "Site " + i);
            }
            Map<GeofenceId, String> seen = new HashMap<>();
            here.vicinity(workspace, new Point(random.nextDouble(80), 10), null, 500)
                    .outlines()
                    .forEach(outline -> seen.put(outline.id(), outline.name()));
            assertThat(seen).isEqualTo(names);
        }
    }

    @Test
    void theFencesThatChangedBetweenTwoMarksAreKnown() {
        FenceVersions versions = new FenceVersions(store.database());
        List<String> marks = Stream.of(List.of(1L, 2L), List.of(2L), List.of(3L))
                .map(seqs -> store.database().transaction(() -> {
                    versions.renew(workspace, seqs);
                    return versions.of(workspace);
                }))
                .toList();
        assertThat(versions.toRenew(marks.get(0), marks.get(2), 10)).contains(Set.of(2L, 3L));
        assertThat(versions.toRenew(marks.get(2), marks.get(2), 10)).contains(Set.of());
        assertThat(versions.toRenew(marks.get(0), marks.get(2), 1)).isEmpty();
        assertThat(versions.toRenew("0", marks.get(2), 10)).isEmpty();
    }

    @Test
    void whoAsksForAnOlderMarkGetsWhatIsThere() {
        FenceVersions versions = new FenceVersions(store.database());
        List<String> marks = IntStream.range(0, 2)
                .mapToObj(i -> store.database().transaction(() -> {
                    versions.renew(workspace, List.of(1L));
                    return versions.of(workspace);
                }))
                .toList();
        assertThat(versions.toRenew(marks.get(1), marks.get(0), 10)).contains(Set.of());
    }

    @Test
    void whatAnotherProcessChangesIsSeenAtOnce() {
        Geofence first = fence(1);
        here.add(List.of(first));
        assertThat(seen(here)).containsExactly(first.id());
        Geofence second = fence(2);
        elsewhere.add(List.of(second));
        assertThat(seen(here)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(listed(here)).containsExactlyInAnyOrder(first.id(), second.id());
        here.delete(workspace, first.id());
        elsewhere.delete(workspace, second.id());
        assertThat(seen(here)).isEmpty();
        assertThat(listed(here)).isEmpty();
        assertThat(seen(elsewhere)).isEmpty();
    }

    @Test
    void whatWasTakenBackWasNeverThere() {
        Geofence kept = fence(1);
        here.add(List.of(kept));
        assertThat(seen(here)).hasSize(1);
        assertThat(CompletableFuture.runAsync(() -> store.database().transaction(() -> {
                    here.update(kept.with(Profile.named("never")));
                    assertThat(name(here)).isEqualTo("never");
                    here.delete(workspace, kept.id());
                    assertThat(seen(here)).isEmpty();
                    assertThat(listed(here)).isEmpty();
                    throw new IllegalStateException("and back");
                })))
                .failsWithin(Duration.ofSeconds(30));
        assertThat(seen(here)).containsExactly(kept.id());
        assertThat(name(here)).isEqualTo("Site");
        Geofence next = fence(2);
        here.add(List.of(next));
        assertThat(seen(here)).containsExactlyInAnyOrder(kept.id(), next.id());
    }

    @Test
    void manyWhoAskWhileOthersChangeEndWithTheSame() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 2)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < MANY; i++) {
                        Geofence fence = fence(i % 80);
                        (writer == 0 ? here : elsewhere).add(List.of(fence));
                        if (i % 3 == 0) {
                            here.delete(workspace, fence.id());
                        }
                    }
                }))
                .toList();
        List<CompletableFuture<Void>> readers = IntStream.range(0, 3)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < MANY; i++) {
                        assertThat(seen(here)).doesNotHaveDuplicates();
                        assertThat(listed(here)).doesNotHaveDuplicates();
                    }
                }))
                .toList();
        Stream.concat(writers.stream(), readers.stream()).forEach(CompletableFuture::join);
        assertThat(seen(here)).containsExactlyInAnyOrderElementsOf(seen(new SqlGeofences(store.database())));
        assertThat(listed(here)).containsExactlyInAnyOrderElementsOf(seen(here));
        assertThat(seen(here)).hasSize(2 * (MANY - MANY / 3 - 1));
    }
}
