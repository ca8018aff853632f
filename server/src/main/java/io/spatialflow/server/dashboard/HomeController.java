package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.exchange.ExportFormat;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Groups;
import io.spatialflow.server.geofence.PointTest;
import io.spatialflow.server.geofence.Tags;
import io.spatialflow.server.tile.FenceTiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The first page: the workspace's fences, on a map and in a table, and a panel for one of them. */
@Controller
class HomeController {

    private static final int MOST_TAGS = 500;
    private static final int NEAREST = 10;

    private final Geofences geofences;
    private final Groups groups;
    private final Tags tags;
    private final PointTest pointTest;
    private final FenceTiles tiles;
    private final BaseMap baseMap;
    private final Coverage coverage;

    HomeController(
            Geofences geofences,
            Groups groups,
            Tags tags,
            PointTest pointTest,
            FenceTiles tiles,
            BaseMap baseMap,
            Coverage coverage) {
        this.geofences = geofences;
        this.groups = groups;
        this.tags = tags;
        this.pointTest = pointTest;
        this.tiles = tiles;
        this.baseMap = baseMap;
        this.coverage = coverage;
    }

    @GetMapping("/")
    String home(
            @AuthenticationPrincipal Membership member,
            AskedFences asked,
            @RequestParam(defaultValue = "") String fence,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(name = "new", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String at,
            Model model) {
        WorkspaceId workspace = member.workspace().id();
        FenceView view = asked.view();
        FencePage fences = page(workspace, view);
        boolean mayWrite = member.permissions().contains(Permission.GEOFENCES_WRITE);
        model.addAttribute("member", member);
        model.addAttribute("here", "geofences");
        model.addAttribute("mayWrite", mayWrite);
        boolean hasPanel = kind.length() + at.length() + fence.length() + edit.length() > 0;
        if (fences.total() == 0
                && view.isAll()
                && !hasPanel
                && geofences.tallies(workspace).isEmpty()) {
            return empty(member, model);
        }
        model.addAttribute("view", view.at(fences.number()));
        model.addAttribute("fences", fences);
        model.addAttribute("shows", FenceView.Show.values());
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("tags", tags.list(workspace, MOST_TAGS).tags());
        model.addAttribute("groups", groups.list(workspace));
        model.addAttribute("version", tiles.version(workspace));
        model.addAttribute("baseMap", baseMap);
        Optional<Geofence> chosen = FenceController.find(geofences, member, edit.isEmpty() ? fence : edit);
        chosen.ifPresent(one -> model.addAttribute("fence", new FenceRow(one)));
        if (mayWrite && chosen.isPresent() && !edit.isEmpty()) {
            addForm(model, "edit", FenceForm.of(chosen.get()));
        } else if (mayWrite && FenceForm.KINDS.contains(kind)) {
            addForm(model, "new", FenceForm.empty(kind));
        } else if (!at.isEmpty()) {
            addTest(model, workspace, at);
        }
        return "fences";
    }

    /** What was entered before and was wrong is there again. */
    private static void addForm(Model model, String panel, FenceForm fresh) {
        model.addAttribute("panel", panel);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", fresh);
        }
    }

    private void addTest(Model model, WorkspaceId workspace, String at) {
        String[] numbers = at.split(",", 2);
        Optional<Point> point =
                numbers.length == 2 ? FenceReader.point(numbers[0].strip(), numbers[1].strip()) : Optional.empty();
        model.addAttribute("panel", "point");
        model.addAttribute("at", at);
        point.ifPresent(
                known -> model.addAttribute("tested", TestedPoint.of(pointTest.test(workspace, known, null, NEAREST))));
    }

    private String empty(Membership member, Model model) {
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
    private FencePage page(WorkspaceId workspaceId, FenceView view) {
        FenceFilter filter = view.filter().orElse(null);
        if (filter == null) {
            return new FencePage(List.of(), 0, 1);
        }
        GeofencePage found =
                geofences.list(workspaceId, new GeofenceQuery(FencePage.SIZE, FencePage.offset(view.page()), filter));
        int last = FencePage.last(found.totalCount());
        return view.page() > last
                ? page(workspaceId, view.at(last))
                : new FencePage(
                        found.geofences().stream().map(FenceRow::new).toList(), found.totalCount(), view.page());
    }
}
