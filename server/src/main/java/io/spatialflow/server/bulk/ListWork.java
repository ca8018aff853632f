package io.spatialflow.server.bulk;

import io.spatialflow.server.account.StoreUnavailable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does for lists while nobody waits: looks their addresses up, makes their fences, takes them away again. A
 * portion at a time, so that a long list does not hold up a short one. What it had to leave off, because the server or the
 * store went away, it goes on with as soon as somebody looks at the list, or at the next start.
 */
public final class ListWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListWork.class);
    private static final int THREADS = 2;

    private final AddressLists lists;
    private final ListPreview preview;
    private final ListCreation creation;
    private final ListUndo undo;
    private final Set<AddressListId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("lists-", 0).factory());

    public ListWork(AddressLists lists, ListPreview preview, ListCreation creation, ListUndo undo) {
        this.lists = lists;
        this.preview = preview;
        this.creation = creation;
        this.undo = undo;
    }

    /** Goes on with what an earlier server left unfinished. */
    public void resume() {
        lists.atWork().forEach(this::see);
    }

    /** Sees to it that what there is to do for a list is being done. */
    public void see(AddressList list) {
        if (list.stage().isAtWork() && underWay.add(list.id())) {
            submit(list);
        }
    }

    private void submit(AddressList list) {
        try {
            threads.execute(() -> work(list));
        } catch (RejectedExecutionException e) {
            underWay.remove(list.id());
        }
    }

    private void work(AddressList seen) {
        AddressList after = null;
        try {
            after = lists.find(seen.workspaceId(), seen.id()).map(this::step).orElse(null);
        } catch (StoreUnavailable e) {
            LOG.warn("A list of addresses has to wait: {}", e.toString());
        } catch (RuntimeException | Error e) {
            LOG.error("A list of addresses cannot be worked on", e);
        }
        if (after != null && after.stage().isAtWork()) {
            submit(after);
        } else {
            underWay.remove(seen.id());
        }
    }

    private AddressList step(AddressList list) {
        return switch (list.stage()) {
            case LOCATING -> preview.next(list);
            case CREATING -> creation.next(list);
            case UNDOING -> undo.next(list);
            case COLUMNS, READY, CREATED, UNDONE -> list;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
