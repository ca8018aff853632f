package io.spatialflow.server.cli;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.KeyIssue;
import io.spatialflow.server.account.Scope;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.KeyAdministration;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spatialflow keys}: the ways in for programs. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Creates, lists, changes, renews and revokes API keys. A running server uses them at once.")
final class KeysCommand {

    private static final String AS_LISTED = "As the list shows it.";

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
            @Mixin KeyTermsOptions terms)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.firstStart()
                    .ifPresent(welcome -> err().println("A new server. Login: " + welcome.email() + ", password: "
                            + welcome.password() + " (shown this once)"));
            WorkspaceId workspaceId = workspace.in(accounts).id();
            ApiKey.Terms wanted = terms.appliedTo(ApiKey.Terms.everything(name, false));
            print(accounts.keyAdministration().create(workspaceId, Actor.commandLine(), wanted));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Lists the keys: id, beginning, name, rights, time of creation, state, scopes, requests an hour,"
                            + " end, uses, last use.")
    int list(@Mixin DataDirectoryOption data, @Mixin WorkspaceOption workspace) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.apiKeys().list(workspace.in(accounts).id()).forEach(key -> out().println(line(key)));
        }
        return 0;
    }

    private static String line(ApiKey key) {
        ApiKey.Terms terms = key.terms();
        return String.join(
                "\t",
                key.id().toString(),
                key.keyPrefix() + "…",
                terms.name().replaceAll("\\p{Cntrl}", " "),
                terms.readOnly() ? "read-only" : "read-write",
                key.createdAt().toString(),
                state(key),
                terms.scopes().stream().sorted().map(Scope::name).collect(Collectors.joining(",")),
                orDash(terms.requestsPerHour()),
                orDash(terms.expiresAt()),
                Long.toString(key.usage().count()),
                orDash(key.usage().lastUsedAt()));
    }

    private static String state(ApiKey key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        return key.terms().active() ? "active" : "off";
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    @Command(mixinStandardHelpOptions = true, description = "Changes a key; what is not named stays as it is.")
    int set(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = AS_LISTED) String id,
            @Option(names = "--name", description = "What to call it, 1 to 100 characters.") @Nullable String name,
            @Option(names = "--active", negatable = true, description = "Switches it on, or off for a while.") @Nullable
                    Boolean active,
            @Mixin KeyTermsOptions terms)
            throws IOException {
        return change(
                data,
                workspace,
                id,
                before -> new ApiKey.Terms(
                        name == null ? before.name() : name,
                        before.description(),
                        before.scopes(),
                        before.readOnly(),
                        active == null ? before.active() : active,
                        before.requestsPerHour(),
                        before.expiresAt()),
                terms::appliedTo);
    }

    private int change(
            DataDirectoryOption data,
            WorkspaceOption workspace,
            String id,
            UnaryOperator<ApiKey.Terms> first,
            UnaryOperator<ApiKey.Terms> then)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            out().println(line(found(
                    id,
                    accounts.keyAdministration()
                            .change(
                                    workspace.in(accounts).id(),
                                    Actor.commandLine(),
                                    parse(id),
                                    before -> then.apply(first.apply(before))))));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Takes a key's end away: it works until it is revoked.")
    int unexpire(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = AS_LISTED) String id)
            throws IOException {
        return change(data, workspace, id, before -> before.expiring(null), UnaryOperator.identity());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the keys that will expire soon, the next first, like the list.")
    int expiring(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "How soon (default: ${DEFAULT-VALUE}).")
                    int days)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.keyAdministration()
                    .expiringWithin(workspace.in(accounts).id(), Duration.ofDays(days))
                    .forEach(key -> out().println(line(key)));
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives a key a new secret and prints it, and nothing else. The old one works on for a while.")
    int rotate(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = AS_LISTED) String id,
            @Option(
                            names = "--grace-days",
                            paramLabel = "N",
                            defaultValue = "7",
                            description = "For how long, 0 to 30 days (default: ${DEFAULT-VALUE}).")
                    int graceDays)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            Optional<KeyAdministration.Rotation> rotation = accounts.keyAdministration()
                    .rotate(workspace.in(accounts).id(), Actor.commandLine(), parse(id), Duration.ofDays(graceDays));
            print(found(id, rotation).issued());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives a key a new secret and prints it, and nothing else. No other works any longer.")
    int regenerate(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = AS_LISTED) String id)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            print(found(
                    id,
                    accounts.keyAdministration()
                            .regenerate(workspace.in(accounts).id(), Actor.commandLine(), parse(id))));
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Revokes a key: from now on it is refused.")
    int revoke(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "ID", description = AS_LISTED) String id)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            KeyAdministration keys = accounts.keyAdministration();
            if (!keys.revoke(workspace.in(accounts).id(), Actor.commandLine(), parse(id))) {
                throw noSuchKey(id);
            }
        }
        return 0;
    }

    private static <T> T found(String id, Optional<T> thing) {
        return thing.orElseThrow(() -> noSuchKey(id));
    }

    private static CommandFailed noSuchKey(String id) {
        return new CommandFailed("there is no active key with the id " + id + "; \"keys list\" shows those there are");
    }

    private static ApiKeyId parse(String id) {
        try {
            return ApiKeyId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("\"" + id + "\" is no key's id; \"keys list\" shows the ids");
        }
    }

    private void print(KeyIssue.Issued issued) {
        out().println(issued.secret().reveal());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
