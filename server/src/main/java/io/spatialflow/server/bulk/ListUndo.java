package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Geofences;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Takes away the fences that a list made, and no others; those that somebody changed since stay, and are said. Portion by
 * portion, each one transaction with its audit entry.
 */
public final class ListUndo {

    /** So many fences are gone in less than half a second, for which others wait who want to change something. */
    private static final int PORTION = 5_000;

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
        SortedMap<Integer, GeofenceId> made = lists.made(list, list.cursor(), PORTION);
        Geofences.Removal removal = geofences.deleteUnchanged(list.workspaceId(), made.values());
        List<Integer> undone = made.entrySet().stream()
                .filter(row -> !removal.changed().contains(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        lists.undone(list, undone);
        if (!made.isEmpty()) {
            audit.note(
                    list.workspaceId(),
                    list.actor(),
                    "geofence.import_undo",
                    Audit.Subject.many("geofence"),
                    Map.of(
                            "import_id",
                            list.id().toString(),
                            "removed_count",
                            removal.removed(),
                            "kept_count",
                            removal.changed().size()));
        }
        boolean isLast = made.size() < PORTION;
        AddressList further = list.at(
                isLast ? AddressList.Stage.UNDONE : list.stage(),
                isLast ? list.rowCount() : made.lastKey() + 1,
                clock.instant());
        lists.update(further);
        return further;
    }
}
