package io.spatialflow.server.cli;

import io.spatialflow.server.account.Workspace;
import picocli.CommandLine.Option;

/** {@code --workspace}, for commands on one of several. */
final class WorkspaceOption {

    @Option(
            names = "--workspace",
            paramLabel = "SLUG",
            description = "Which workspace (default: ${DEFAULT-VALUE}).",
            defaultValue = "default")
    private String slug = "default";

    /** @throws CommandFailed if there is no such workspace */
    Workspace in(Accounts accounts) {
        return accounts.workspace(slug);
    }
}
