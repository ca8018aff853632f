package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.store.SqlAddressLists;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlListSources;
import io.spatialflow.server.store.SqlRateLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list from its first byte to its fences and back, without HTTP; house n of Main St is one kilometre from the next. */
class AddressListTest {

    private static final int HOUSES = 30;
    private static final int PORTION = 10;

    @TempDir
    private Path folder;

    private Imports world;
    private AddressLists lists;
    private ListSources sources;
    private ListIntake intake;
    private ListPreview preview;
    private ListEditing editing;
    private ListCreation creation;
    private ListUndo undo;
    private Caller caller;

    @BeforeEach
    void furnish() throws IOException {
        world = Imports.in(
                folder,
                IntStream.rangeClosed(1, HOUSES)
                        .mapToObj(n -> new Point(44 + n * 0.01, -73))
                        .toArray(Point[]::new));
        lists = new SqlAddressLists(world.store().database());
        caller = world.store().caller(portions(world.workspace()));
        server(BulkLimits.of(1_000, 1_000, 1_000));
    }

    private static Workspace portions(Workspace workspace) {
        return new Workspace(workspace.id(), workspace.name(), workspace.slug(), PORTION, workspace.features());
    }

    /** What a server has; a second one knows nothing that the first did not keep. */
    private void server(BulkLimits limits) {
        var database = world.store().database();
        var clock = world.store().clock();
        var rateLimits = new SqlRateLimits(database, clock);
        var audit = new Audit(new SqlAuditLog(database), clock);
        sources = new SqlListSources(database);
        var finder = new AddressFinder(world.geocoders(), rateLimits, limits);
        var comparison = new ListComparison(lists, world.geofences(), database, clock);
        intake = new ListIntake(lists, sources, database, clock);
        preview = new ListPreview(lists, finder, comparison, database, clock);
        editing = new ListEditing(lists, finder, comparison, database, clock);
        creation = new ListCreation(lists, sources, world.geofences(), database, rateLimits, audit, limits, clock);
        undo = new ListUndo(lists, world.geofences(), database, audit, clock);
    }

    @AfterEach
    void leave() {
        world.close();
    }

    private static String houses(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> n + " Main St, Testville, VT 05999\n")
                .collect(Collectors.joining());
    }

    private AddressList located(String text) {
        AddressList list = intake.paste(caller, text);
        list = done(preview.begin(caller, list, list.mapping(), 100));
        while (list.stage() == AddressList.Stage.LOCATING) {
            list = preview.next(list);
        }
        return list;
    }

    private AddressList created(AddressList list) {
        AddressList at = done(creation.begin(caller, list));
        while (at.stage() == AddressList.Stage.CREATING) {
            at = creation.next(at);
        }
        return at;
    }

    private static AddressList done(ListAnswer answer) {
        assertThat(answer).isInstanceOf(ListAnswer.Done.class);
        return ((ListAnswer.Done) answer).list();
    }

    private List<Geofence> fences() {
        return world.geofences()
                .list(world.workspace().id(), GeofenceQuery.newest(500))
                .geofences();
    }

    @Test
    void whatAWorkbookHidesIsReadWhenSomebodyWantsIt() throws IOException {
        AddressList list = intake.accept(caller, "stores.xlsx", Workbooks.sheet(sheet -> {
            sheet.value(0, 0, "Address");
            sheet.value(1, 0, "1 Main St, Testville, VT 05999");
            sheet.value(2, 0, "2 Main St, Testville, VT 05999");
            sheet.hideRow(1);
        }));
        assertThat(list.rowCount()).isEqualTo(1);
        assertThat(intake.reading(list).orElseThrow().aside()).isEqualTo(new Reading.Aside(0, 1, false, 0));
        AddressList all = done(intake.read(list, new Reading.Wish(null, null, true, null, true)));
        assertThat(all.rowCount()).isEqualTo(2);
        assertThat(intake.reading(all).orElseThrow().aside()).isEqualTo(new Reading.Aside(0, 1, true, 0));
    }

    @Test
    void aWorkbookWhoseRowsAreAllHiddenSaysSo() throws IOException {
        byte[] file = Workbooks.sheet(sheet -> {
            sheet.value(0, 0, "Address");
            sheet.value(1, 0, "1 Main St, Testville, VT 05999");
            sheet.hideRow(1);
        });
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> intake.accept(caller, "stores.xlsx", file))
                .withMessageContaining("hidden");
    }

    @Test
    void whatThePreviewForetoldIsWhatIsMade() {
        AddressList list = located(houses(1, 25) + houses(3, 3) + "99 Main St, Testville, VT 05999\nTBD\n");
        assertThat(lists.counts(list).byOutcome())
                .isEqualTo(Map.of(ListRow.Outcome.NEW, 25, ListRow.Outcome.DUPLICATE, 1, ListRow.Outcome.FAILED, 2));
        assertThat(lists.row(list, 25).orElseThrow().match().row()).isEqualTo(2);
        AddressList after = created(list);
        assertThat(after.stage()).isEqualTo(AddressList.Stage.CREATED);
        assertThat(fences()).hasSize(25);
        assertThat(lists.counts(after).of(ListRow.Outcome.CREATED)).isEqualTo(25);
        assertThat(world.store().count("audit_log")).as("one entry a portion").isEqualTo(3);
    }

    @Test
    void aServerThatDiesInTheMiddleDoublesNothingAndTheNextGoesOn() {
        AddressList list = located(houses(1, 25));
        AddressList begun = done(creation.begin(caller, list));
        creation.next(begun);
        assertThat(fences()).hasSize(PORTION);
        assertThat(creation.next(begun).cursor())
                .as("a second worker with an old list does nothing")
                .isEqualTo(PORTION);
        assertThat(fences()).hasSize(PORTION);

        server(BulkLimits.of(1_000, 1_000, 1_000));
        AddressList found = lists.atWork().getFirst();
        while (found.stage() == AddressList.Stage.CREATING) {
            found = creation.next(found);
        }
        assertThat(fences()).hasSize(25);
        assertThat(fences().stream().map(Geofence::name).distinct()).hasSize(25);
    }

    @Test
    void whenTheDiskIsFullAPortionIsMadeWholeLater() {
        AddressList begun = done(creation.begin(caller, located(houses(1, 25))));
        world.store().fillDisk();
        try {
            creation.next(begun);
        } catch (StoreUnavailable expected) {
            assertThat(fences()).isEmpty();
        }
        world.store().freeDisk();
        AddressList at = lists.find(begun.workspaceId(), begun.id()).orElseThrow();
        while (at.stage() == AddressList.Stage.CREATING) {
            at = creation.next(at);
        }
        assertThat(fences()).hasSize(25);
    }

    @Test
    void underFailOneDuplicateStopsAll() {
        AddressList list = done(editing.under(located(houses(1, 25) + houses(1, 1)), DedupStrategy.FAIL));
        AddressList after = created(list);
        assertThat(after.stage()).isEqualTo(AddressList.Stage.READY);
        assertThat(after.notice()).contains("row 26");
        assertThat(fences()).isEmpty();
    }

    @Test
    void underOverrideDuplicatesAreMadeToo() {
        created(done(editing.under(located(houses(1, 2) + houses(1, 1)), DedupStrategy.OVERRIDE)));
        assertThat(fences()).hasSize(3);
    }

    @Test
    void aCorrectedRowMayTurnAnotherIntoNoDuplicate() {
        AddressList list = located(houses(1, 1) + houses(1, 1));
        ListRow first = lists.row(list, 0).orElseThrow();
        assertThat(lists.row(list, 1).orElseThrow().outcome()).isEqualTo(ListRow.Outcome.DUPLICATE);
        ListRow.Entry entry = new ListRow.Entry("7 Main St, Testville, VT 05999", "", "", "", false, false);
        AddressList after = done(editing.correct(caller, list, first, entry));
        assertThat(lists.row(after, 0).orElseThrow().point()).contains(new Point(44.07, -73));
        assertThat(lists.row(after, 1).orElseThrow().outcome()).isEqualTo(ListRow.Outcome.NEW);
    }

    @Test
    void aRadiusThatIsNoneIsSaidAndMended() {
        AddressList list = located(houses(1, 3));
        AddressList wrong = done(editing.change(list, List.of(0, 1), entry -> entry.withBuffer("12 miles")));
        assertThat(lists.counts(wrong).byOutcome()).containsEntry(ListRow.Outcome.FAILED, 2);
        AddressList right = done(editing.change(wrong, RowFilter.ALL, entry -> entry.withBuffer("250 m")));
        assertThat(lists.counts(right).byOutcome()).isEqualTo(Map.of(ListRow.Outcome.NEW, 3));
        created(right);
        assertThat(fences())
                .allSatisfy(fence -> assertThat(fence.bufferMeters()).isEqualTo(250));
    }

    @Test
    void undoTakesAwayWhatTheListMadeAndNothingThatWasChangedSince() {
        Geofence older = world.given(world.workspace().id(), Imports.circle(new Point(10, 10), 50))
                .getFirst();
        AddressList list = created(located(houses(1, 25)));
        world.store().clock().advance(Duration.ofHours(1));
        Geofence changed = fences().getFirst();
        world.geofences().update(changed.updated(world.store().clock().instant()));
        AddressList at = done(undo.begin(caller, list));
        while (at.stage() == AddressList.Stage.UNDOING) {
            at = undo.next(at);
        }
        assertThat(fences()).extracting(Geofence::id).containsExactlyInAnyOrder(older.id(), changed.id());
        assertThat(lists.counts(at).byOutcome())
                .isEqualTo(Map.of(ListRow.Outcome.UNDONE, 24, ListRow.Outcome.CREATED, 1));
        assertThat(undo.begin(caller, at)).isInstanceOf(ListAnswer.NotNow.class);
    }

    @Test
    void aListIsOnePreviewAndOneBatchHoweverLong() {
        server(BulkLimits.of(1, 1, 1));
        AddressList list = created(located(houses(1, 25)));
        assertThat(list.stage()).isEqualTo(AddressList.Stage.CREATED);
        AddressList second = intake.paste(caller, houses(1, 1));
        assertThat(preview.begin(caller, second, second.mapping(), 100)).isInstanceOf(ListAnswer.OverLimit.class);
    }

    @Test
    void aListIsSeenFromItsOwnWorkspaceOnlyAndGoesWithItsRows() {
        AddressList list = located(houses(1, 3));
        assertThat(lists.find(world.store().addWorkspace("two").id(), list.id()))
                .isEmpty();
        lists.delete(list);
        assertThat(world.store().count("import_rows")).isZero();
    }
}
