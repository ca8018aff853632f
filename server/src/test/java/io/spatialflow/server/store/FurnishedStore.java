package io.spatialflow.server.store;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.SettableClock;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A real store in a folder, with somebody living in it; and with a disk that a test can fill. */
public final class FurnishedStore implements AutoCloseable {

    private static final long PLENTY_OF_PAGES = 1_000_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final Database database;

    private FurnishedStore(Path folder) {
        this.database = Database.open(folder.resolve("test.db"));
    }

    public static FurnishedStore in(Path folder) {
        return new FurnishedStore(folder);
    }

    public Database database() {
        return database;
    }

    public SettableClock clock() {
        return clock;
    }

    public SqlUsers users() {
        return new SqlUsers(database, clock);
    }

    public Workspace addWorkspace(String slug) {
        Workspace workspace = new Workspace(
                new WorkspaceId(TimeOrderedUuid.next(clock.instant())),
                slug,
                slug,
                Workspace.DEFAULT_MAX_BATCH_SIZE,
                Set.of(Feature.BULK_IMPORT));
        new SqlWorkspaces(database, clock).add(workspace);
        return workspace;
    }

    public Membership addMember(Workspace workspace, String email, String passwordHash, Role role) {
        User user = new User(new UserId(TimeOrderedUuid.next(clock.instant())), email, email, 0, false);
        users().add(user, passwordHash);
        users().join(workspace.id(), user.id(), role);
        return new Membership(user, workspace, role);
    }

    /** A program that may do everything in a workspace. */
    public Caller caller(Workspace workspace) {
        return new Caller(
                workspace,
                Caller.AuthType.API_KEY,
                TimeOrderedUuid.next(clock.instant()),
                EnumSet.allOf(Permission.class),
                null);
    }

    /** Does what no command can do yet. */
    public void change(String sql, Object... params) {
        database.write(jdbc -> jdbc.sql(sql).params(params).update());
    }

    public long count(String table) {
        return database.read(jdbc ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }

    /** What was noted of who changed what, oldest first. */
    public List<String> auditedActions() {
        return database.read(jdbc -> jdbc.sql("select action from audit_log order by id")
                .query(String.class)
                .list());
    }

    /** From now on the file cannot grow. */
    public void fillDisk() {
        long pages = database.write(
                jdbc -> jdbc.sql("pragma page_count").query(Long.class).single());
        limitPages(pages);
    }

    public void freeDisk() {
        limitPages(PLENTY_OF_PAGES);
    }

    private void limitPages(long pages) {
        database.write(jdbc ->
                jdbc.sql("pragma max_page_count = " + pages).query(Long.class).single());
    }

    @Override
    public void close() {
        database.close();
    }
}
