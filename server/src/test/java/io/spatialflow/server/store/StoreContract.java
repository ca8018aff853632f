package io.spatialflow.server.store;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.SettableClock;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every database under the store must do. A database has one subclass of each contract, which says only how to open
 * it.
 */
abstract class StoreContract {

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));

    Database database;
    WorkspaceId workspace;
    WorkspaceId otherWorkspace;

    /** A database of this kind with nothing in it. */
    abstract Database openEmpty() throws Exception;

    /** The same database once more, as after a restart. */
    abstract Database reopen() throws Exception;

    @BeforeEach
    void openDatabase() throws Exception {
        database = openEmpty();
        workspace = addWorkspace("one");
        otherWorkspace = addWorkspace("two");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private WorkspaceId addWorkspace(String slug) {
        WorkspaceId id = new WorkspaceId(TimeOrderedUuid.next(clock.instant()));
        new SqlWorkspaces(database, clock).add(new Workspace(id, slug, slug, 500, Set.of(Feature.BULK_IMPORT)));
        return id;
    }
}
