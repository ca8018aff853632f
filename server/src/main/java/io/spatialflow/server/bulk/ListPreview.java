package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Shows what would become of a list: looks up the addresses of all its rows, portion by portion, and compares them. The
 * limit on previews takes a list for one preview, however many portions it has: somebody looks at one thing.
 */
public final class ListPreview {

    private final AddressLists lists;
    private final AddressFinder finder;
    private final ListComparison comparison;
    private final WorkspaceLock lock;
    private final Clock clock;

    public ListPreview(
            AddressLists lists, AddressFinder finder, ListComparison comparison, WorkspaceLock lock, Clock clock) {
        this.lists = lists;
        this.finder = finder;
        this.comparison = comparison;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Begins to look the addresses up, anew if that was done before; corrections of rows are lost then.
     *
     * @param bufferMeters the radius of rows that give none
     */
    public ListAnswer begin(Caller caller, AddressList list, ColumnMapping mapping, int bufferMeters) {
        Optional<Duration> wait = finder.take(caller);
        if (wait.isPresent()) {
            return new ListAnswer.OverLimit(wait.get());
        }
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.COLUMNS && now.stage() != AddressList.Stage.READY) {
                return new ListAnswer.NotNow();
            }
            AddressList mapped = now.mapped(mapping, bufferMeters, Actor.of(caller), clock.instant());
            lists.update(mapped);
            lists.reset(mapped);
            return new ListAnswer.Done(mapped);
        });
    }

    /** Works on the next portion of a list whose addresses are being looked up. */
    AddressList next(AddressList list) {
        ColumnMapping mapping = Objects.requireNonNull(list.mapping());
        List<List<String>> cells = lists.cells(list, list.cursor(), list.portion());
        List<ListRow> rows = new ArrayList<>(cells.size());
        for (List<String> row : cells) {
            rows.add(new ListRow(
                    list.cursor() + rows.size(),
                    ListRow.Entry.of(mapping, row),
                    new ListRow.Place.Waiting(),
                    ListRow.Outcome.WAITING,
                    null,
                    null));
        }
        List<ListRow> located = finder.of(list).locate(rows);
        int cursor = list.cursor() + rows.size();
        boolean isLast = cursor >= list.rowCount() || rows.isEmpty();
        AddressList further = keep(list, located, list.at(list.stage(), cursor, clock.instant()));
        if (isLast && further.stage() == AddressList.Stage.LOCATING) {
            comparison.settle(further);
            return keep(further, List.of(), further.at(AddressList.Stage.READY, 0, clock.instant()));
        }
        return further;
    }

    /** Keeps a portion, unless somebody changed the list meanwhile: then that is what there is to work on. */
    private AddressList keep(AddressList before, List<ListRow> rows, AddressList after) {
        return lock.hold(before.workspaceId(), () -> {
            AddressList now = lists.find(before.workspaceId(), before.id()).orElse(after);
            if (now.version() != before.version()) {
                return now;
            }
            lists.save(after, rows);
            lists.update(after);
            return after;
        });
    }
}
