package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.Geofences;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The first page: the workspace's fences, on a map and in a table. */
@Controller
class HomeController {

    private final Geofences geofences;
    private final Coverage coverage;

    HomeController(Geofences geofences, Coverage coverage) {
        this.geofences = geofences;
        this.coverage = coverage;
    }

    @GetMapping("/")
    String home(
            @AuthenticationPrincipal Membership member,
            @RequestParam @Nullable String tag,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Selection selection = Selection.of(tag);
        FencePage fences = page(member.workspace().id(), selection, FencePage.number(page));
        model.addAttribute("member", member);
        model.addAttribute("here", "geofences");
        model.addAttribute("selection", selection);
        model.addAttribute("fences", fences);
        if (fences.total() > 0 || !selection.isAll()) {
            return "fences";
        }
        model.addAttribute(
                "mayImport",
                member.workspace().has(Feature.BULK_IMPORT)
                        && member.permissions().contains(Permission.GEOFENCES_WRITE));
        model.addAttribute(
                "serverAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        List<GazetteerSummary> loaded = coverage.loaded();
        model.addAttribute(
                "onlySample", loaded.stream().allMatch(one -> one.provenance().sample()));
        model.addAttribute(
                "known",
                loaded.stream()
                        .filter(one -> !one.provenance().sample())
                        .map(GazetteerSummary::name)
                        .collect(Collectors.joining(", ")));
        return "no-fences";
    }

    /** A page behind the last one, whose fences were deleted perhaps, is the last one. */
    private FencePage page(WorkspaceId workspaceId, Selection selection, int wanted) {
        GeofencePage found = selection.of(geofences, workspaceId, FencePage.SIZE, FencePage.offset(wanted));
        int last = FencePage.last(found.totalCount());
        return wanted > last
                ? page(workspaceId, selection, last)
                : new FencePage(found.geofences().stream().map(FenceRow::of).toList(), found.totalCount(), wanted);
    }
}
