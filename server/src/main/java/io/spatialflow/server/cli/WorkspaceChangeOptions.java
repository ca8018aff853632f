package io.spatialflow.server.cli;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.team.UnitSystem;
import io.spatialflow.server.team.WorkspaceProfile;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What should be different about a workspace. */
final class WorkspaceChangeOptions {

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(names = "--billing-email", paramLabel = "ADDRESS", description = "Who is written to about money.")
    private @Nullable String billingEmail;

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Such as America/New_York.")
    private @Nullable ZoneId timezone;

    @Option(names = "--units", paramLabel = "UNITS", description = "Lengths for people: ${COMPLETION-CANDIDATES}.")
    private @Nullable UnitSystem units;

    @Option(
            names = "--bulk-limit",
            paramLabel = "ITEMS",
            description = "Items one bulk request may hold; above 1000 too, up to 100000.")
    private @Nullable Integer bulkLimit;

    @Option(names = "--enable", paramLabel = "FEATURE", description = "Switches on: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Feature> enabled;

    @Option(names = "--disable", paramLabel = "FEATURE", description = "Switches off: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Feature> disabled;

    /**
     * @param name null: as it was
     * @throws IllegalArgumentException if it would make no sense
     */
    WorkspaceProfile appliedTo(WorkspaceProfile before, @Nullable String name) {
        Workspace workspace = before.workspace();
        return before.with(
                        name == null ? workspace.name() : new DisplayName(name.strip()).text(),
                        bulkLimit == null ? workspace.bulkCreateMaxBatchSize() : bulkLimit,
                        features(workspace))
                .with(
                        description == null ? before.description() : description,
                        billingEmail == null ? before.billingEmail() : new EmailAddress(billingEmail.strip()),
                        timezone == null ? before.timezone() : timezone,
                        units == null ? before.units() : units);
    }

    private Set<Feature> features(Workspace before) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        features.addAll(before.features());
        features.addAll(enabled == null ? List.of() : enabled);
        features.removeAll(disabled == null ? Set.of() : Set.copyOf(disabled));
        return features;
    }
}
