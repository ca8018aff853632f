package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Login;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.MemberChanges;
import io.spatialflow.server.team.OwnAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
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

/** Who one is, and in which workspaces. */
@Controller
class ProfilePage {

    private static final String PROFILE = "/account";

    private final OwnAccount account;
    private final MemberChanges changes;
    private final Login login;
    private final Sessions sessions;

    ProfilePage(OwnAccount account, MemberChanges changes, Login login, Sessions sessions) {
        this.account = account;
        this.changes = changes;
        this.login = login;
        this.sessions = sessions;
    }

    @ModelAttribute("here")
    String here() {
        return "account";
    }

    @GetMapping(PROFILE)
    String look(@AuthenticationPrincipal Membership member, Model model) {
        return page(member, member.user().name(), model);
    }

    @PostMapping(PROFILE)
    String rename(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        Optional<DisplayName> wanted = DisplayName.parse(name);
        if (wanted.isEmpty()) {
            Advice advice = new Advice();
            advice.add("A name has 1 to " + DisplayName.MAX_LENGTH + " characters, on one line.");
            advice.say(response, model);
            return page(member, name, model);
        }
        account.rename(member, wanted.get(), request.getRemoteAddr());
        once.addFlashAttribute("done", "Saved.");
        return "redirect:" + PROFILE;
    }

    @PostMapping(PROFILE + "/workspace")
    String enter(
            @AuthenticationPrincipal Membership member,
            @RequestParam UUID workspace,
            HttpServletRequest request,
            HttpServletResponse response) {
        Login.Outcome outcome =
                login.intoWorkspace(member.user().id(), new WorkspaceId(workspace), request.getRemoteAddr());
        if (!(outcome instanceof Login.Outcome.Welcome welcome)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sessions.begin(welcome.tokens().member(), request, response);
        return "redirect:/";
    }

    /** Out of the workspace one is in; the next page asks who is there. */
    @PostMapping(PROFILE + "/leave")
    String leave(
            @AuthenticationPrincipal Membership member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Caller caller = member.caller().from(request.getRemoteAddr());
        if (changes.remove(caller, member.user().id()) instanceof MemberChanges.Outcome.LastOwner) {
            Advice advice = new Advice();
            advice.add("A workspace keeps at least one owner: make somebody else one first.");
            advice.say(response, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(member, member.user().name(), model);
        }
        return "redirect:" + DashboardSecurity.AFTER_LOGOUT;
    }

    private String page(Membership member, String name, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("workspaces", account.workspaces(member.user().id()));
        return "profile";
    }
}
