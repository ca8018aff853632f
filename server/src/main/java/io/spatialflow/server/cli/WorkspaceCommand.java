package io.spatialflow.server.cli;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        description = "Shows a workspace and sets its limits and features. A running server uses them at once.")
final class WorkspaceCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(mixinStandardHelpOptions = true, description = "Shows the workspace.")
    int show(@Mixin DataDirectoryOption data, @Mixin WorkspaceOption workspace) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            print(workspace.in(accounts));
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Changes the workspace, and shows it.")
    int set(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Option(
                            names = "--bulk-limit",
                            paramLabel = "ITEMS",
                            description = "Items one bulk request may hold; above 1000 too.")
                    @Nullable
                    Integer bulkLimit,
            @Option(names = "--enable", paramLabel = "FEATURE", description = "Switches on: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<Feature> enabled,
            @Option(
                            names = "--disable",
                            paramLabel = "FEATURE",
                            description = "Switches off: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<Feature> disabled)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            Workspace before = workspace.in(accounts);
            Workspace after = new Workspace(
                    before.id(),
                    before.name(),
                    before.slug(),
                    bulkLimit == null ? before.bulkCreateMaxBatchSize() : bulkLimit,
                    features(before, enabled, disabled));
            accounts.workspaces().update(after);
            print(after);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("" + e.getMessage());
        }
        return 0;
    }

    private static Set<Feature> features(
            Workspace before, @Nullable List<Feature> enabled, @Nullable List<Feature> disabled) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(before.features());
        features.addAll(enabled == null ? List.of() : enabled);
        features.removeAll(disabled == null ? Set.of() : Set.copyOf(disabled));
        return features;
    }

    private void print(Workspace workspace) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("id\t" + workspace.id());
        out.println("name\t" + workspace.name());
        out.println("slug\t" + workspace.slug());
        out.println("bulk_create_max_batch_size\t" + workspace.bulkCreateMaxBatchSize());
        out.println("features\t"
                + workspace.features().stream().map(Feature::name).sorted().collect(Collectors.joining(",")));
    }
}
