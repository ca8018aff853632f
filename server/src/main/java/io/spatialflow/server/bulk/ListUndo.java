package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Geofences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes away the fences that a list made, and no others; those that somebody changed since stay, and are said. Portion by
 * portion, each one transaction with its audit entry.
 */
public final class ListUndo {

    private static final RowFilter MADE = RowFilter.of(EnumSet.of(ListRow.Outcome.CREATED));

    private final AddressLists lists;
    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public ListUndo(AddressLists lists, Geofences geofences, WorkspaceLock lock, Audit audit, Clock clock) {
        this.lists = lists;
        this.geofences = geofences;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins to take the fences away. */
    public ListAnswer begin(Caller caller, AddressList list) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.CREATED) {
                return new ListAnswer.NotNow();
            }
            AddressList begun = now.at(AddressList.Stage.UNDOING, 0, Actor.of(caller), null, clock.instant());
            lists.update(begun);
            return new ListAnswer.Done(begun);
        });
    }

    /** Takes away the fences of the next portion of a list that is being undone. */
    AddressList next(AddressList list) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            return now.version() == list.version() ? undo(list) : now;
        });
    }

    private AddressList undo(AddressList list) {
        List<ListRow> rows = lists.rows(list, MADE, list.cursor(), list.portion());
        List<ListRow> undone = new ArrayList<>();
        int removed = 0;
        for (ListRow row : rows) {
            GeofenceId id = Objects.requireNonNull(row.geofenceId());
            Optional<Geofence> fence = geofences.find(list.workspaceId(), id);
            if (fence.isEmpty()) {
                undone.add(row.becoming(ListRow.Outcome.UNDONE, row.match(), null));
            } else if (isAsItWasMade(fence.get())) {
                geofences.delete(list.workspaceId(), id);
                removed++;
                undone.add(row.becoming(ListRow.Outcome.UNDONE, row.match(), null));
            }
        }
        lists.save(list, undone);
        if (!rows.isEmpty()) {
            audit.note(
                    list.workspaceId(),
                    list.actor(),
                    "geofence.import_undo",
                    Audit.Subject.many("geofence"),
                    Map.of(
                            "import_id",
                            list.id().toString(),
                            "removed_count",
                            removed,
                            "kept_count",
                            rows.size() - undone.size()));
        }
        boolean isLast = rows.size() < list.portion();
        AddressList further = list.at(
                isLast ? AddressList.Stage.UNDONE : list.stage(),
                isLast ? list.rowCount() : rows.getLast().number() + 1,
                clock.instant());
        lists.update(further);
        return further;
    }

    private static boolean isAsItWasMade(Geofence fence) {
        return fence.updatedAt().equals(fence.createdAt());
    }
}
