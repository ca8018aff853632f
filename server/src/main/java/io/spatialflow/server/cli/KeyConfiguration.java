package io.spatialflow.server.cli;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlWorkspaceProfiles;
import io.spatialflow.server.team.KeyAdministration;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in for programs, and the workspaces that they lead into. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    /** Closed before the database is, when no request can come any more. */
    @Bean
    KeyUsage keyUsage(Accounts accounts, Clock clock) {
        return new KeyUsage(accounts.apiKeys(), clock);
    }

    @Bean
    KeyAdministration keyAdministration(Accounts accounts, Database database, Audit audit, Clock clock) {
        return new KeyAdministration(accounts.apiKeys(), accounts.keyIssue(), database, audit, clock);
    }

    @Bean
    WorkspaceProfiles workspaceProfiles(Accounts accounts, Database database) {
        return new SqlWorkspaceProfiles(database, accounts.workspaces());
    }

    @Bean
    WorkspaceAdministration workspaceAdministration(
            WorkspaceProfiles profiles, Accounts accounts, Database database, Audit audit, Clock clock) {
        return new WorkspaceAdministration(profiles, accounts.workspaces(), database, audit, clock);
    }
}
