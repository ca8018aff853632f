package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.team.UnitSystem;
import io.spatialflow.server.team.WorkspaceProfile;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a workspace says of itself, as a form has it. */
record GeneralForm(String name, String description, String timezone, String units, String billingEmail) {

    static GeneralForm of(WorkspaceProfile profile) {
        EmailAddress billing = profile.billingEmail();
        String description = profile.description();
        return new GeneralForm(
                profile.workspace().name(),
                description == null ? "" : description,
                profile.timezone().getId(),
                profile.units().wireName(),
                billing == null ? "" : billing.text());
    }

    static List<String> zones() {
        return ZoneRulesProvider.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || zone.indexOf('/') > 0 && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    Optional<UnaryOperator<WorkspaceProfile>> read(Advice advice) {
        Optional<DisplayName> called = DisplayName.parse(name);
        if (called.isEmpty()) {
            advice.add("The workspace has a name of 1 to " + DisplayName.MAX_LENGTH + " characters, on one line.");
        }
        String about = description.strip();
        if (about.codePointCount(0, about.length()) > WorkspaceProfile.MAX_DESCRIPTION_LENGTH
                || about.indexOf('\0') >= 0) {
            advice.add("The description has at most " + WorkspaceProfile.MAX_DESCRIPTION_LENGTH + " characters.");
        }
        Optional<EmailAddress> billing = EmailAddress.parse(billingEmail);
        if (billing.isEmpty() && !billingEmail.isBlank()) {
            advice.add("The billing e-mail is no e-mail address.");
        }
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(timezone)) {
            advice.add("Choose a time zone of the list, such as America/New_York.");
        }
        Optional<UnitSystem> measured = UnitSystem.parse(units);
        if (measured.isEmpty()) {
            advice.add("Choose units.");
        }
        return advice.isEmpty()
                ? Optional.of(before -> before.with(
                                called.orElseThrow().text(),
                                before.workspace().bulkCreateMaxBatchSize(),
                                before.workspace().features())
                        .with(
                                about.isEmpty() ? null : about,
                                billing.orElse(null),
                                ZoneId.of(timezone),
                                measured.orElseThrow()))
                : Optional.empty();
    }
}
