package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.team.OwnAccount;
import io.spatialflow.server.team.PasswordChange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password, and all one's sessions. */
@Controller
class OwnPasswordPage {

    private static final String PASSWORD = "/account/password";
    private static final String FORM = "password";

    /** As the login has it: what is longer is nobody's. */
    private static final int MAX_LENGTH = 254;

    private final PasswordChange change;
    private final PasswordPolicy policy;
    private final OwnAccount account;
    private final Sessions sessions;

    OwnPasswordPage(PasswordChange change, PasswordPolicy policy, OwnAccount account, Sessions sessions) {
        this.change = change;
        this.policy = policy;
        this.account = account;
        this.sessions = sessions;
    }

    @ModelAttribute("here")
    String here() {
        return "account";
    }

    @GetMapping(PASSWORD)
    String look() {
        return FORM;
    }

    @PostMapping(PASSWORD)
    String change(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        Advice advice = new Advice();
        Optional<NewPassword> wanted = advice.judge(
                policy, password, member.user().email(), member.user().name());
        PasswordChange.Outcome outcome = wanted.isEmpty()
                ? null
                : current.length() > MAX_LENGTH
                        ? new PasswordChange.Outcome.WrongPassword()
                        : change.change(member, current, wanted.get(), request.getRemoteAddr());
        switch (outcome) {
            case null -> advice.say(response, model);
            case PasswordChange.Outcome.Changed changed -> {
                sessions.begin(changed.tokens().member(), request, response);
                once.addFlashAttribute("done", "Your password is changed, and every other session is ended.");
                return "redirect:" + PASSWORD;
            }
            case PasswordChange.Outcome.WrongPassword wrong -> {
                advice.add("That is not your present password.");
                advice.say(response, model);
            }
            case PasswordChange.Outcome.TooMany tooMany -> TooManyAttempts.say(tooMany.grant(), response, model);
        }
        return FORM;
    }

    @PostMapping("/account/logout-everywhere")
    String logOutEverywhere(@AuthenticationPrincipal Membership member, HttpServletRequest request) {
        account.logOutEverywhere(member.user().id(), request.getRemoteAddr());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + DashboardSecurity.AFTER_LOGOUT;
    }
}
