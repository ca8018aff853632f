package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import io.spatialflow.server.team.WorkspaceProfiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

/** What a workspace says of itself. */
@Controller
class SettingsPage {

    private static final String SETTINGS = "/settings";

    private final WorkspaceProfiles profiles;
    private final WorkspaceAdministration administration;

    SettingsPage(WorkspaceProfiles profiles, WorkspaceAdministration administration) {
        this.profiles = profiles;
        this.administration = administration;
    }

    @ModelAttribute("here")
    String here() {
        return "settings";
    }

    @GetMapping(SETTINGS)
    String general(@AuthenticationPrincipal Membership member, Model model) {
        return general(GeneralForm.of(profile(member)), model);
    }

    @PostMapping(SETTINGS)
    String change(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String timezone,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String billingEmail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        GeneralForm form = new GeneralForm(name, description, timezone, units, billingEmail);
        Advice advice = new Advice();
        Optional<UnaryOperator<WorkspaceProfile>> change = form.read(advice);
        if (change.isEmpty()) {
            advice.say(response, model);
            return general(form, model);
        }
        done(administration.change(member.caller().from(request.getRemoteAddr()), change.get()));
        once.addFlashAttribute("done", "Saved.");
        return "redirect:" + SETTINGS;
    }

    private static String general(GeneralForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("zones", GeneralForm.zones());
        return "settings-general";
    }

    private WorkspaceProfile profile(Membership member) {
        return profiles.find(member.workspace().id()).orElseThrow(SettingsPage::gone);
    }

    private static void done(WorkspaceAdministration.Outcome outcome) {
        switch (outcome) {
            case WorkspaceAdministration.Outcome.Changed changed -> {}
            case WorkspaceAdministration.Outcome.NotAllowed refused ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case WorkspaceAdministration.Outcome.BulkLimitTooHigh high ->
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            case WorkspaceAdministration.Outcome.Unknown unknown -> throw gone();
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
