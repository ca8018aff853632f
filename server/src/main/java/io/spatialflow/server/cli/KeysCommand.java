package io.spatialflow.server.cli;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.WorkspaceId;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spatialflow keys}: the ways in for programs. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Creates, lists and revokes API keys.")
final class KeysCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            mixinStandardHelpOptions = true,
            description = "Creates an API key and prints it, and nothing else. It is shown this once.")
    int create(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Option(names = "--name", required = true, description = "What to call it, 1 to 100 characters.")
                    String name,
            @Option(names = "--read-only", description = "It is refused everything that writes.") boolean readOnly)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.firstStart()
                    .ifPresent(welcome -> err().println("A new server. Login: " + welcome.email() + ", password: "
                            + welcome.password() + " (shown this once)"));
            WorkspaceId workspaceId = workspace.in(accounts).id();
            out().println(accounts.keyIssue()
                    .issue(workspaceId, name, readOnly)
                    .secret()
                    .reveal());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the keys: id, beginning, name, rights, time of creation, state.")
    int list(@Mixin DataDirectoryOption data, @Mixin WorkspaceOption workspace) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.apiKeys().list(workspace.in(accounts).id()).forEach(key -> out().println(line(key)));
        }
        return 0;
    }

    private static String line(ApiKey key) {
        return String.join(
                "\t",
                key.id().toString(),
                key.keyPrefix() + "…",
                key.terms().name().replaceAll("\\p{Cntrl}", " "),
                key.terms().readOnly() ? "read-only" : "read-write",
                key.createdAt().toString(),
                key.revokedAt() == null ? "active" : "revoked " + key.revokedAt());
    }

    @Command(mixinStandardHelpOptions = true, description = "Revokes a key: from now on it is refused.")
    int revoke(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = "As the list shows it.") String id)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            if (!accounts.apiKeys().revoke(workspace.in(accounts).id(), parse(id), Instant.now())) {
                throw new CommandFailed(
                        "there is no active key with the id " + id + "; \"keys list\" shows those there are");
            }
        }
        return 0;
    }

    private static ApiKeyId parse(String id) {
        try {
            return ApiKeyId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("\"" + id + "\" is no key's id; \"keys list\" shows the ids");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
