package io.spatialflow.server.cli;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spatialflow workspace}: what only an operator may set. */
@Command(
        name = "workspace",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, makes and changes workspaces. A running server uses them at once.")
final class WorkspaceCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists the workspaces: slug, name, bulk limit, features, id.")
    int list(@Mixin DataDirectoryOption data) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.workspaces().list().forEach(workspace -> out().println(line(workspace)));
        }
        return 0;
    }

    private static String line(Workspace workspace) {
        return String.join(
                "\t",
                workspace.slug(),
                workspace.name(),
                Integer.toString(workspace.bulkCreateMaxBatchSize()),
                features(workspace),
                workspace.id().toString());
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows the workspace.")
    int show(@Mixin DataDirectoryOption data, @Mixin WorkspaceOption workspace) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            accounts.profiles().find(workspace.in(accounts).id()).ifPresent(this::print);
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Makes a workspace with nobody in it, and shows it.")
    int create(
            @Mixin DataDirectoryOption data,
            @Option(names = "--name", required = true, description = "What to call it, 1 to 100 characters.")
                    String name,
            @Option(names = "--slug", description = "Its name in commands (default: one made of the name).") @Nullable
                    String slug,
            @Mixin WorkspaceChangeOptions options)
            throws IOException {
        if (slug != null && !slug.matches(WorkspaceAdministration.SLUG_PATTERN)) {
            throw new CommandFailed(
                    "a slug is 1 to 40 lower-case letters, digits and hyphens between, not \"" + slug + "\"");
        }
        try (Accounts accounts = Accounts.open(data.directory())) {
            print(accounts.workspaceAdministration()
                    .create(Actor.commandLine(), name, slug, fresh -> options.appliedTo(fresh, name))
                    .orElseThrow(() -> new CommandFailed("there is a workspace \"" + slug + "\" already")));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Changes the workspace, and shows it.")
    int set(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Option(names = "--name", description = "What to call it, 1 to 100 characters.") @Nullable String name,
            @Mixin WorkspaceChangeOptions options)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            WorkspaceId id = workspace.in(accounts).id();
            accounts.workspaceAdministration()
                    .operate(id, Actor.commandLine(), before -> options.appliedTo(before, name))
                    .ifPresent(this::print);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    private void print(WorkspaceProfile profile) {
        Workspace workspace = profile.workspace();
        line("id", workspace.id());
        line("name", workspace.name());
        line("slug", workspace.slug());
        line("description", profile.description());
        line("billing_email", profile.billingEmail());
        line("timezone", profile.timezone());
        line("unit_system", profile.units().wireName());
        line("bulk_create_max_batch_size", workspace.bulkCreateMaxBatchSize());
        line("features", features(workspace));
    }

    private void line(String name, @Nullable Object value) {
        out().println(name + "\t" + (value == null ? "" : value.toString().replaceAll("\\p{Cntrl}", " ")));
    }

    private static String features(Workspace workspace) {
        return workspace.features().stream().map(Feature::name).sorted().collect(Collectors.joining(","));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
