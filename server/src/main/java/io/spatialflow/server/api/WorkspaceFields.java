package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.team.UnitSystem;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a body that says what should be different about a workspace; what is wrong is noted. */
record WorkspaceFields(Fields fields) {

    static final String BULK_LIMIT = "bulk_create_max_batch_size";

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String BILLING_EMAIL = "billing_email";
    private static final String TIMEZONE = "timezone";
    private static final String UNITS = "unit_system";
    private static final String FLAGS = "feature_flags";
    private static final int MAX_ZONE_LENGTH = 64;

    /**
     * What a member may ask for. Null takes description and billing e-mail away; elsewhere it is the same as not to be
     * there.
     */
    UnaryOperator<WorkspaceProfile> change() {
        return change(Map.of());
    }

    /** What an operator may ask for. */
    UnaryOperator<WorkspaceProfile> changeWithFeatures() {
        return change(flags());
    }

    private UnaryOperator<WorkspaceProfile> change(Map<Feature, Boolean> flags) {
        Optional<DisplayName> name = name();
        Optional<String> description = text(DESCRIPTION, WorkspaceProfile.MAX_DESCRIPTION_LENGTH);
        Optional<EmailAddress> billingEmail = billingEmail();
        Optional<ZoneId> timezone = timezone();
        Optional<UnitSystem> units = units();
        Integer bulkLimit = fields.optionalInteger(BULK_LIMIT, 1, WorkspaceAdministration.MAX_BULK_LIMIT);
        return before -> {
            Workspace workspace = before.workspace();
            return before.with(
                            name.map(DisplayName::text).orElse(workspace.name()),
                            bulkLimit == null ? workspace.bulkCreateMaxBatchSize() : bulkLimit,
                            features(workspace, flags))
                    .with(
                            fields.mentions(DESCRIPTION) ? description.orElse(null) : before.description(),
                            fields.mentions(BILLING_EMAIL) ? billingEmail.orElse(null) : before.billingEmail(),
                            timezone.orElse(before.timezone()),
                            units.orElse(before.units()));
        };
    }

    /** The name of a new workspace; whether it is a good one is looked at with the others. */
    String requiredName() {
        return fields.requiredText(NAME, Integer.MAX_VALUE).strip();
    }

    private Optional<DisplayName> name() {
        Optional<String> text = text(NAME, Integer.MAX_VALUE);
        Optional<DisplayName> name = text.flatMap(DisplayName::parse);
        if (text.isPresent() && name.isEmpty()) {
            fields.fault(NAME, "name", "Input should have 1 to " + DisplayName.MAX_LENGTH + " characters, on one line");
        }
        return name;
    }

    private Optional<EmailAddress> billingEmail() {
        Optional<String> text = text(BILLING_EMAIL, EmailAddress.MAX_LENGTH);
        Optional<EmailAddress> address = text.flatMap(EmailAddress::parse);
        if (text.isPresent() && address.isEmpty()) {
            fields.fault(BILLING_EMAIL, "email", "Input should be an e-mail address");
        }
        return address;
    }

    private Optional<ZoneId> timezone() {
        Optional<String> text = text(TIMEZONE, MAX_ZONE_LENGTH);
        Optional<ZoneId> zone =
                text.filter(ZoneRulesProvider.getAvailableZoneIds()::contains).map(ZoneId::of);
        if (text.isPresent() && zone.isEmpty()) {
            fields.fault(TIMEZONE, "timezone", "Input should be an IANA time zone such as America/New_York");
        }
        return zone;
    }

    private Optional<UnitSystem> units() {
        Optional<String> text = text(UNITS, MAX_ZONE_LENGTH);
        Optional<UnitSystem> units = text.flatMap(UnitSystem::parse);
        if (text.isPresent() && units.isEmpty()) {
            fields.fault(
                    UNITS, "literal_error", "Input should be one of: " + String.join(", ", UnitSystem.wireNames()));
        }
        return units;
    }

    private Optional<String> text(String name, int maxLength) {
        return Optional.ofNullable(fields.optionalText(name, maxLength));
    }

    private Map<Feature, Boolean> flags() {
        Map<Feature, Boolean> flags = new EnumMap<>(Feature.class);
        fields.optionalBooleans(FLAGS)
                .forEach((name, on) -> feature(name)
                        .ifPresentOrElse(
                                feature -> flags.put(feature, on),
                                () -> fields.fault(FLAGS, "feature", "There is no feature \"" + shown(name) + "\"")));
        return flags;
    }

    private static Optional<Feature> feature(String name) {
        return Stream.of(Feature.values())
                .filter(feature -> feature.name().equals(name))
                .findFirst();
    }

    private static String shown(String name) {
        return name.length() > MAX_ZONE_LENGTH ? name.substring(0, MAX_ZONE_LENGTH) + "…" : name;
    }

    private static Set<Feature> features(Workspace before, Map<Feature, Boolean> flags) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (flags.getOrDefault(feature, before.has(feature))) {
                features.add(feature);
            }
        }
        return features;
    }

    /** Null if it is absent or null. */
    @Nullable
    String slug() {
        String slug = fields.optionalText("slug", MAX_ZONE_LENGTH);
        if (slug != null && !slug.matches(WorkspaceAdministration.SLUG_PATTERN)) {
            fields.fault("slug", "slug", "Input should be 1 to 40 lower-case letters, digits and hyphens between");
        }
        return slug;
    }
}
