package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.store.SqlAddressLists;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlListSources;
import io.spatialflow.server.store.SqlRateLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a list's page foretells is what is made, for thousands of lists of every kind of row; and what it foretells after a
 * few rows were changed is what it would foretell if all were compared. Houses are fifty metres apart.
 */
class ForetoldTest {

    private static final int LISTS = 1_000;
    private static final int HOUSES = 40;
    private static final int PORTION = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_261_125);
    private Imports world;
    private AddressLists lists;
    private ListIntake intake;
    private ListPreview preview;
    private ListEditing editing;
    private ListComparison comparison;
    private ListCreation creation;
    private ListUndo undo;
    private Caller caller;

    @BeforeEach
    void furnish() throws IOException {
        Point[] houses = IntStream.rangeClosed(1, HOUSES)
                .mapToObj(n -> new Point(44 + n * 0.00045, -73))
                .toArray(Point[]::new);
        world = Imports.in(folder, houses);
        Workspace workspace = world.workspace();
        caller = world.store()
                .caller(new Workspace(
                        workspace.id(), workspace.name(), workspace.slug(), PORTION, workspace.features()));
        var database = world.store().database();
        var clock = world.store().clock();
        var rateLimits = new SqlRateLimits(database, clock);
        var audit = new Audit(new SqlAuditLog(database), clock);
        var limits = BulkLimits.of(1_000_000, 1_000_000, 1_000_000);
        var finder = new AddressFinder(world.geocoders(), rateLimits, limits);
        var sources = new SqlListSources(database);
        lists = new SqlAddressLists(database);
        comparison = new ListComparison(lists, world.geofences(), database, clock);
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

    private AddressList list() {
        StringBuilder text = new StringBuilder("address;radius\n");
        int rows = 1 + random.nextInt(14);
        for (int i = 0; i < rows; i++) {
            text.append(
                            switch (random.nextInt(12)) {
                                case 0 -> "999 Main St, Testville, VT 05999";
                                case 1 -> "";
                                default -> (1 + random.nextInt(HOUSES)) + " Main St, Testville, VT 05999";
                            })
                    .append(';')
                    .append(random.nextInt(10) == 0 ? "much" : "" + (20 + random.nextInt(200)))
                    .append('\n');
        }
        AddressList list = intake.paste(caller, text.toString());
        list = ((ListAnswer.Done) preview.begin(caller, list, list.mapping(), 100)).list();
        while (list.stage() == AddressList.Stage.LOCATING) {
            list = preview.next(list);
        }
        return list;
    }

    private AddressList edited(AddressList list) {
        ListRow row = lists.row(list, random.nextInt(list.rowCount())).orElseThrow();
        ListRow.Entry entry = row.entry();
        ListAnswer answer = switch (random.nextInt(6)) {
            case 0 ->
                editing.correct(
                        caller,
                        list,
                        row,
                        new ListRow.Entry(
                                (1 + random.nextInt(HOUSES)) + " Main St, Testville, VT 05999",
                                "",
                                entry.bufferMeters(),
                                "",
                                entry.createAnyway(),
                                false));
            case 1 -> editing.place(list, row, new Point(44 + random.nextDouble() * 0.018, -73));
            case 2 -> editing.correct(caller, list, row, entry.left(random.nextBoolean()));
            case 3 -> {
                String radius = "" + (20 + random.nextInt(200));
                yield editing.change(list, List.of(row.number(), 0), each -> each.withBuffer(radius));
            }
            default -> editing.change(list, List.of(row.number()), each -> each.anyway(random.nextInt(3) > 0));
        };
        return answer instanceof ListAnswer.Done done ? done.list() : list;
    }

    private List<ListRow> rows(AddressList list) {
        return lists.rows(list, RowFilter.ALL, 0, list.rowCount());
    }

    private void emptied(AddressList created) {
        AddressList at = ((ListAnswer.Done) undo.begin(caller, created)).list();
        while (at.stage() == AddressList.Stage.UNDOING) {
            at = undo.next(at);
        }
    }

    private int fences() {
        return (int) world.geofences()
                .list(world.workspace().id(), GeofenceQuery.newest(1))
                .totalCount();
    }

    @Test
    void whatIsForetoldIsWhatIsMade() {
        List<AddressList> standing = new ArrayList<>();
        for (int i = 0; i < LISTS; i++) {
            AddressList list = list();
            for (int edits = random.nextInt(5); edits > 0; edits--) {
                list = edited(list);
            }
            List<ListRow> afterEdits = rows(list);
            comparison.settle(list);
            assertThat(rows(list)).as("list %d, all compared", i).isEqualTo(afterEdits);

            DedupStrategy strategy = DedupStrategy.values()[random.nextInt(3)];
            list = ((ListAnswer.Done) editing.under(list, strategy)).list();
            ListCounts foretold = lists.counts(list);
            int before = fences();
            AddressList after = ((ListAnswer.Done) creation.begin(caller, list)).list();
            while (after.stage() == AddressList.Stage.CREATING) {
                after = creation.next(after);
            }
            assertThat(fences() - before).as("list %d under %s", i, strategy).isEqualTo(foretold.made(strategy));
            if (strategy == DedupStrategy.FAIL && foretold.stopping() > 0) {
                assertThat(after.stage()).isEqualTo(AddressList.Stage.READY);
                continue;
            }
            ListCounts made = lists.counts(after);
            assertThat(made.of(ListRow.Outcome.CREATED)).isEqualTo(foretold.made(strategy));
            assertThat(made.of(ListRow.Outcome.DUPLICATE)).isEqualTo(foretold.skipped(strategy));
            assertThat(made.of(ListRow.Outcome.FAILED)).isEqualTo(foretold.of(ListRow.Outcome.FAILED));
            assertThat(made.of(ListRow.Outcome.LEFT_OUT)).isEqualTo(foretold.of(ListRow.Outcome.LEFT_OUT));
            standing.add(after);
            if (standing.size() > 3) {
                int there = fences();
                AddressList oldest = standing.removeFirst();
                int its = lists.counts(oldest).of(ListRow.Outcome.CREATED);
                emptied(oldest);
                assertThat(there - fences()).isEqualTo(its);
            }
        }
    }
}
