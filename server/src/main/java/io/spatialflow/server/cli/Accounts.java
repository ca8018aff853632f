package io.spatialflow.server.cli;

import io.spatialflow.server.account.ApiKeys;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.FirstStart;
import io.spatialflow.server.account.KeyIssue;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.Workspaces;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlApiKeys;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlUsers;
import io.spatialflow.server.store.SqlWorkspaceProfiles;
import io.spatialflow.server.store.SqlWorkspaces;
import io.spatialflow.server.team.KeyAdministration;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfiles;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The accounts on one data directory, for the commands of an operator. */
record Accounts(Database database, Workspaces workspaces, Users users, ApiKeys apiKeys, KeyIssue keyIssue)
        implements AutoCloseable {

    static Accounts open(DataDirectory directory) throws IOException {
        directory.created();
        return on(Database.open(directory.database()), Clock.systemUTC());
    }

    static Accounts on(Database database, Clock clock) {
        ApiKeys apiKeys = new SqlApiKeys(database);
        return new Accounts(
                database,
                new SqlWorkspaces(database, clock),
                new SqlUsers(database, clock),
                apiKeys,
                new KeyIssue(apiKeys, clock));
    }

    Optional<FirstStart.Welcome> firstStart() {
        return new FirstStart(workspaces, users, keyIssue, database, new Passwords(), Clock.systemUTC()).run();
    }

    /** For what a command changes: everything is noted. */
    KeyAdministration keyAdministration() {
        return new KeyAdministration(apiKeys, keyIssue, database, audit(), Clock.systemUTC());
    }

    WorkspaceProfiles profiles() {
        return new SqlWorkspaceProfiles(database, workspaces);
    }

    WorkspaceAdministration workspaceAdministration() {
        return new WorkspaceAdministration(profiles(), workspaces, database, audit(), Clock.systemUTC());
    }

    private Audit audit() {
        return new Audit(new SqlAuditLog(database), Clock.systemUTC());
    }

    /** @throws CommandFailed if there is no such workspace */
    Workspace workspace(String slug) {
        return workspaces.findBySlug(slug).orElseThrow(() -> noWorkspace(slug));
    }

    private CommandFailed noWorkspace(String slug) {
        List<String> slugs = workspaces.list().stream().map(Workspace::slug).toList();
        return new CommandFailed("there is no workspace \"" + slug + "\". "
                + (slugs.isEmpty()
                        ? "\"keys create\" and the first start of the server make one."
                        : "There are: " + String.join(", ", slugs)));
    }

    @Override
    public void close() {
        database.close();
    }
}
