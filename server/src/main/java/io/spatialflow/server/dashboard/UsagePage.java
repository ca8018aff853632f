package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.bulk.LimitStandings;
import io.spatialflow.server.team.KeyAdministration;
import io.spatialflow.server.team.WorkspaceProfiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How full a workspace is, and how its limits stand. */
@Controller
class UsagePage {

    private final WorkspaceProfiles profiles;
    private final LimitStandings standings;
    private final KeyAdministration keys;
    private final RequestLimits limits;

    UsagePage(WorkspaceProfiles profiles, LimitStandings standings, KeyAdministration keys, RequestLimits limits) {
        this.profiles = profiles;
        this.standings = standings;
        this.keys = keys;
        this.limits = limits;
    }

    @GetMapping("/settings/usage")
    String usage(@AuthenticationPrincipal Membership member, Model model) {
        model.addAttribute("here", "settings");
        model.addAttribute("contents", profiles.contents(member.workspace().id()));
        model.addAttribute(
                "limits",
                standings.of(member.caller()).stream().map(LimitRow::ofLimit).toList());
        model.addAttribute("keyLimits", new Rights(member).manageKeys() ? ofKeys(member) : List.of());
        return "settings-usage";
    }

    private List<LimitRow> ofKeys(Membership member) {
        Stream<LimitRow> rows = keys.list(member.workspace().id()).stream()
                .map(key -> LimitRow.of(key.terms().name(), key.keyPrefix() + "…", limits.look(key)));
        return rows.toList();
    }

    /**
     * How one limit stands, in words.
     *
     * @param reset when all of it is there again; empty if it is
     */
    record LimitRow(String name, String more, int used, int quota, String reset) {

        static LimitRow ofLimit(RateLimits.Grant grant) {
            return switch (grant.limit().name()) {
                case "bulk-api-key" ->
                    of("Bulk create by API key", "All keys of the workspace together, an hour", grant);
                case "bulk-jwt" ->
                    of("Bulk create by people", "All members together, here and by token, an hour", grant);
                case "preview" -> of("Previews", "Of the whole workspace, an hour", grant);
                case "requests" -> of("Your requests to the API", "With your own token, an hour", grant);
                default -> of(grant.limit().name(), "An hour", grant);
            };
        }

        static LimitRow of(String name, String more, RateLimits.Grant grant) {
            int quota = grant.limit().quota();
            int used = quota - grant.remaining();
            return new LimitRow(name, more, used, quota, used == 0 ? "" : Moments.length(grant.resetAfter()));
        }

        public String text() {
            return String.format(Locale.ENGLISH, "%,d of %,d", used, quota);
        }

        /** From where on a meter shows that it becomes tight. */
        public int high() {
            return quota * 4 / 5;
        }
    }
}
