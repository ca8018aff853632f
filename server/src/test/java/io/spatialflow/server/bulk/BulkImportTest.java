package io.spatialflow.server.bulk;

import static io.spatialflow.server.bulk.Imports.house;
import static io.spatialflow.server.bulk.Imports.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch does to the store, above all when the store gives out. */
class BulkImportTest {

    private static final int HOUSES = 400;

    @TempDir
    private Path folder;

    private Imports imports;

    @BeforeEach
    void openStore() throws Exception {
        imports = Imports.in(
                folder,
                IntStream.range(0, HOUSES)
                        .mapToObj(i -> new Point(44 + i * 0.01, -73))
                        .toArray(Point[]::new));
    }

    @AfterEach
    void closeStore() {
        imports.close();
    }

    private static BulkItem[] houses(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> house(i, 100)).toArray(BulkItem[]::new);
    }

    private static List<String> said(BulkOutcome outcome) {
        return outcome.results().stream()
                .map(result -> result instanceof ItemResult.Failed failed
                        ? failed.problem().code().name()
                        : result.getClass().getSimpleName())
                .toList();
    }

    private long kept(String table) {
        return imports.store().count(table);
    }

    @Test
    void onAFullDiskNothingIsMadeAndEachItemThatWouldHaveBeenIsToldSo() {
        imports.send(DedupStrategy.SKIP, house(1, 100));
        imports.store().fillDisk();
        BulkItem[] items = houses(1, HOUSES);
        items[1] = item("PO Box 1, Testville, VT", 100);
        items[2] = item("2 Main St, Testville, VT", 100, "not,a,tag");
        BulkOutcome outcome = imports.send(DedupStrategy.SKIP, items);
        assertThat(said(outcome).subList(0, 4))
                .containsExactly("Duplicate", "GEOCODE_FAILED", "INVALID_TAGS", "CREATE_FAILED");
        assertThat(said(outcome).subList(3, HOUSES)).containsOnly("CREATE_FAILED");
        assertThat(kept("geofences")).isEqualTo(1);
        assertThat(kept("geofence_boxes")).isEqualTo(1);
        assertThat(kept("audit_log")).as("of the batch before").isEqualTo(1);
        assertThat(kept("admissions")).as("so that it can be sent again").isZero();
    }

    @Test
    void afterAFullDiskTheSameBatchGoesThrough() {
        imports.store().fillDisk();
        assertThat(said(imports.send(DedupStrategy.SKIP, houses(1, HOUSES)))).containsOnly("CREATE_FAILED");
        imports.store().freeDisk();
        assertThat(said(imports.send(DedupStrategy.SKIP, houses(1, HOUSES)))).containsOnly("Created");
        assertThat(kept("geofences")).isEqualTo(HOUSES);
    }

    @Test
    void onAFullDiskADuplicateStillEndsABatchThatShouldFail() {
        imports.send(DedupStrategy.SKIP, house(5, 100));
        imports.store().fillDisk();
        BulkOutcome outcome = imports.send(DedupStrategy.FAIL, houses(1, HOUSES));
        assertThat(outcome).isInstanceOf(BulkOutcome.Aborted.class);
        assertThat(said(outcome))
                .containsExactly("BATCH_ABORTED", "BATCH_ABORTED", "BATCH_ABORTED", "BATCH_ABORTED", "Duplicate");
        assertThat(kept("geofences")).isEqualTo(1);
    }

    @Test
    void aGeocoderThatBreaksLeavesNothingBehind() {
        Geocoder broken = addresses -> {
            throw new IllegalStateException("a defect");
        };
        assertThatThrownBy(() -> imports.send(imports.workspace(), broken, DedupStrategy.SKIP, house(1, 100)))
                .hasMessage("a defect");
        assertThat(kept("admissions")).isZero();
        assertThat(kept("geofences")).isZero();
    }

    @Test
    void aFenceKeepsWhatItWasMadeFrom() {
        imports.send(DedupStrategy.SKIP, item("1 MAIN ST,  Testville VT", 250, "Gold", "customer:acme"));
        Geofence fence = onlyFence();
        assertThat(fence.name()).isEqualTo("1 MAIN ST,  Testville VT");
        assertThat(fence.origin().address()).isEqualTo("1 MAIN ST,  Testville VT");
        assertThat(fence.bufferMeters()).isEqualTo(250);
        assertThat(fence.tags()).extracting("name").containsExactly("Gold", "customer:acme");
        assertThat(fence.profile().metadata())
                .containsEntry("geocode_match_level", "rooftop")
                .containsEntry("geocode_source", "testville");
    }

    @Test
    void aNameThatIsNotGivenIsTheAddressCutBetweenCharacters() {
        String address = "1 Main St, Testville, VT 05999 " + "🔑".repeat(400);
        Geocoder geocoder = Imports.answering(Imports.found(new Point(1, 1), MatchLevel.ROOFTOP));
        imports.send(imports.workspace(), geocoder, DedupStrategy.SKIP, item(address, 100));
        assertThat(onlyFence().origin().address()).isEqualTo(address);
        assertThat(onlyFence().name()).startsWith("1 Main St").endsWith("🔑");
        assertThat(onlyFence().name().codePointCount(0, onlyFence().name().length()))
                .isEqualTo(255);
    }

    private Geofence onlyFence() {
        return imports.geofences()
                .list(imports.workspace().id(), GeofenceQuery.newest(1))
                .geofences()
                .getFirst();
    }
}
