package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.team.WorkspaceAdministration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which features a workspace has; who runs the server switches them. */
@Controller
class FeaturesPage {

    private static final String FEATURES = "/settings/features";

    private final WorkspaceAdministration administration;

    FeaturesPage(WorkspaceAdministration administration) {
        this.administration = administration;
    }

    @ModelAttribute("here")
    String here() {
        return "settings";
    }

    @GetMapping(FEATURES)
    String features(@AuthenticationPrincipal Membership member, Model model) {
        Workspace workspace = member.workspace();
        model.addAttribute(
                "features",
                Arrays.stream(Feature.values())
                        .map(feature -> FeatureRow.of(feature, workspace.has(feature)))
                        .toList());
        return "settings-features";
    }

    @PostMapping(FEATURES)
    String changeFeatures(
            @AuthenticationPrincipal Membership member,
            @RequestParam @Nullable List<String> feature,
            HttpServletRequest request,
            RedirectAttributes once) {
        Set<String> ticked = feature == null ? Set.of() : Set.copyOf(feature);
        Set<Feature> on = Arrays.stream(Feature.values())
                .filter(one -> ticked.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
        boolean known = administration
                .operate(
                        member.workspace().id(),
                        Actor.of(member.caller().from(request.getRemoteAddr())),
                        before -> before.with(
                                before.workspace().name(), before.workspace().bulkCreateMaxBatchSize(), on))
                .isPresent();
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        once.addFlashAttribute("done", "Saved.");
        return "redirect:" + FEATURES;
    }

    /** A feature, in words. */
    record FeatureRow(String name, String words, String more, boolean on) {

        static FeatureRow of(Feature feature, boolean on) {
            return switch (feature) {
                case BULK_IMPORT ->
                    new FeatureRow(
                            feature.name(),
                            "Bulk import",
                            "Bulk create and its preview, by API and in the dashboard. Without it they are answered 403.",
                            on);
            };
        }
    }
}
