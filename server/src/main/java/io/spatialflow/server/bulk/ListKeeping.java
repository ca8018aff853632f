package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Keeps lists under a name, and lets them be used again: next month's import is this month's, more often than not. */
public final class ListKeeping {

    /** Where the rows have not been read, there is nothing but cells to copy. */
    private static final Set<AddressList.Stage> UNREAD =
            EnumSet.of(AddressList.Stage.COLUMNS, AddressList.Stage.LOCATING);

    /** Where the fences are there, a list that is not kept has no use for what it was read from. */
    private static final Set<AddressList.Stage> MADE =
            EnumSet.of(AddressList.Stage.CREATED, AddressList.Stage.UNDOING, AddressList.Stage.UNDONE);

    private final AddressLists lists;
    private final ListSources sources;
    private final WorkspaceLock lock;
    private final Clock clock;

    public ListKeeping(AddressLists lists, ListSources sources, WorkspaceLock lock, Clock clock) {
        this.lists = lists;
        this.sources = sources;
        this.lock = lock;
        this.clock = clock;
    }

    /** Keeps a list until somebody says otherwise. */
    public AddressList keep(AddressList list, String title) {
        return call(list, ListIntake.title(title.isBlank() ? list.title() : title), true);
    }

    /** Lets a list go the way of all imports, some time after its last change. */
    public AddressList release(AddressList list) {
        return call(list, list.title(), false);
    }

    private AddressList call(AddressList list, String title, boolean kept) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            AddressList called = now.called(title, kept, clock.instant());
            lists.update(called);
            if (!kept && MADE.contains(called.stage())) {
                sources.drop(called);
            }
            return called;
        });
    }

    /**
     * Another list with the same rows, corrections, choices and pins included: no address is looked up again, so that it
     * counts against no limit. They are compared with the fences that are there now. What the list was read from goes with
     * it, for the new one to be read otherwise.
     */
    public AddressList again(Caller caller, AddressList list) {
        boolean isUnread = UNREAD.contains(list.stage());
        Instant now = clock.instant();
        AddressList copy = new AddressList(
                new AddressListId(TimeOrderedUuid.next(now)),
                list.workspaceId(),
                list.title(),
                list.columns(),
                list.mapping(),
                list.bufferMeters(),
                list.rowCount(),
                caller.workspace().bulkCreateMaxBatchSize(),
                isUnread ? AddressList.Stage.COLUMNS : AddressList.Stage.LOCATING,
                list.strategy(),
                0,
                isUnread ? 0 : list.rowCount(),
                Actor.of(caller),
                false,
                null,
                now,
                now);
        return lock.hold(list.workspaceId(), () -> {
            lists.addCopy(copy, list);
            sources.copy(list, copy);
            return copy;
        });
    }
}
