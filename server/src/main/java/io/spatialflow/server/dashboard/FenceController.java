package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.geofence.Duplicate;
import io.spatialflow.server.geofence.Geocoded;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceCreation;
import io.spatialflow.server.geofence.GeofenceEdit;
import io.spatialflow.server.geofence.GeofenceEditing;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceRemoval;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.NewGeofence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes and changes fences. Each change leads back to the view that it was made in; what was wrong is entered there again. */
@Controller
@RequestMapping("/fences")
class FenceController {

    private final Geofences geofences;
    private final GeofenceCreation creation;
    private final GeofenceEditing editing;
    private final GeofenceRemoval removal;

    FenceController(Geofences geofences, GeofenceCreation creation, GeofenceEditing editing, GeofenceRemoval removal) {
        this.geofences = geofences;
        this.creation = creation;
        this.editing = editing;
        this.removal = removal;
    }

    /** The view that a change was made in. */
    @ModelAttribute
    FenceView view(
            @RequestParam(name = "view.q", required = false) @Nullable String q,
            @RequestParam(name = "view.tag", required = false) @Nullable String tag,
            @RequestParam(name = "view.group", required = false) @Nullable String group,
            @RequestParam(name = "view.source", required = false) @Nullable String source,
            @RequestParam(name = "view.show", required = false) @Nullable String show,
            @RequestParam(name = "view.page", required = false) @Nullable String page) {
        return FenceView.of(q, tag, group, source, show, page);
    }

    @ModelAttribute
    FenceForm form(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String radius,
            @RequestParam(defaultValue = "") String corners,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "false") boolean anyway) {
        return new FenceForm(
                FenceForm.KINDS.contains(kind) ? kind : FenceForm.CIRCLE,
                text(name),
                text(description),
                text(address),
                text(latitude),
                text(longitude),
                text(radius),
                text(corners),
                text(tags),
                text(group),
                active,
                anyway);
    }

    private static String text(String entered) {
        return entered.replace("\0", "").strip();
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal Membership member, FenceView view, FenceForm form, RedirectAttributes flash) {
        FenceReader reader = new FenceReader(form);
        NewGeofence wanted = reader.create().orElse(null);
        if (wanted == null) {
            return again(view, form, reader.problems(), flash, "new", form.kind());
        }
        return switch (creation.create(member.caller(), wanted)) {
            case GeofenceCreation.Outcome.Created created -> {
                flash.addFlashAttribute("done", "Created.");
                yield open(view, created.geofence());
            }
            case GeofenceCreation.Outcome.Duplicated duplicated -> {
                flash.addFlashAttribute("duplicate", true);
                yield again(view, form, List.of(inside(duplicated.duplicate())), flash, "new", form.kind());
            }
            case GeofenceCreation.Outcome.Unplaced unplaced ->
                again(view, form, List.of(words(unplaced.why())), flash, "new", form.kind());
            case GeofenceCreation.Outcome.Busy busy ->
                again(view, form, List.of(words(busy.until())), flash, "new", form.kind());
        };
    }

    private static String inside(Duplicate duplicate) {
        return "Its centre lies in " + duplicate.fence().name() + ". Tick \"Create anyway\" to have both.";
    }

    private static String words(Geocoded.Unplaced why) {
        return switch (why.reason()) {
            case "ambiguous" ->
                "The address fits several places: " + String.join("; ", candidates(why)) + ". Say more of it.";
            case "number_not_found" -> "The street is known, the house number is not.";
            case "locality_only" -> "Only the town or ZIP is known: that is too vague for a geofence.";
            default -> "The address was not found. Check it, or draw a circle.";
        };
    }

    private static List<String> candidates(Geocoded.Unplaced why) {
        return why.candidates().stream()
                .limit(3)
                .map(candidate -> candidate.normalized())
                .toList();
    }

    private static String words(Geocoded.Busy until) {
        return "Addresses can't be looked up now. Try again in " + until.retryAfterSeconds() + " seconds.";
    }

    @PostMapping("/{id}")
    String change(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            FenceView view,
            FenceForm form,
            RedirectAttributes flash) {
        Geofence fence = fence(member, id);
        FenceReader reader = new FenceReader(form);
        GeofenceEdit edit = reader.change(fence).orElse(null);
        if (edit == null) {
            return again(view, form, reader.problems(), flash, "edit", id);
        }
        return switch (editing.update(member.caller(), edit, fence.id())) {
            case GeofenceEditing.Outcome.Changed changed -> {
                flash.addFlashAttribute("done", "Saved.");
                yield open(view, changed.geofence());
            }
            case GeofenceEditing.Outcome.Unknown unknown -> throw notFound();
            case GeofenceEditing.Outcome.Unplaced unplaced ->
                again(view, form, List.of(words(unplaced.why())), flash, "edit", id);
            case GeofenceEditing.Outcome.Busy busy ->
                again(view, form, List.of(words(busy.until())), flash, "edit", id);
            case GeofenceEditing.Outcome.Senseless senseless ->
                again(view, form, List.of(senseless.message() + "."), flash, "edit", id);
        };
    }

    @PostMapping("/{id}/archive")
    String archive(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            FenceView view,
            RedirectAttributes flash) {
        Geofence archived =
                editing.archive(member.caller(), fence(member, id).id(), true).orElseThrow(FenceController::notFound);
        flash.addFlashAttribute("done", "Archived: it no longer counts.");
        return open(view, archived);
    }

    @PostMapping("/{id}/unarchive")
    String unarchive(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            FenceView view,
            RedirectAttributes flash) {
        Geofence back =
                editing.archive(member.caller(), fence(member, id).id(), false).orElseThrow(FenceController::notFound);
        flash.addFlashAttribute("done", "Taken out of the archive.");
        return open(view, back);
    }

    @PostMapping("/{id}/delete")
    String delete(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            FenceView view,
            RedirectAttributes flash) {
        Geofence fence = fence(member, id);
        removal.remove(member.caller(), fence.id());
        flash.addFlashAttribute("done", fence.name() + " is deleted.");
        return "redirect:" + view.with();
    }

    private Geofence fence(Membership member, String id) {
        return find(geofences, member, id).orElseThrow(FenceController::notFound);
    }

    static Optional<Geofence> find(Geofences geofences, Membership member, String id) {
        try {
            return geofences.find(member.workspace().id(), new GeofenceId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String open(FenceView view, Geofence fence) {
        return "redirect:" + view.with("fence", fence.id().toString());
    }

    private static String again(
            FenceView view, FenceForm form, List<String> problems, RedirectAttributes flash, String... where) {
        flash.addFlashAttribute("form", form);
        flash.addFlashAttribute("problems", problems);
        return "redirect:" + view.with(where);
    }
}
