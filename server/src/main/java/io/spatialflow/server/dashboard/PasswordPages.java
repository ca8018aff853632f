package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.User;
import io.spatialflow.server.team.PasswordChange;
import io.spatialflow.server.team.PasswordRecovery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who forgot their password: where to ask for a link, and where it leads. */
@Controller
class PasswordPages {

    private static final String ASK = "forgot";
    private static final String CHOOSE = "reset";
    private static final String LINK_NOT_GOOD = "link-not-good";

    private final PasswordRecovery recovery;
    private final PasswordChange change;
    private final PasswordPolicy policy;

    PasswordPages(PasswordRecovery recovery, PasswordChange change, PasswordPolicy policy) {
        this.recovery = recovery;
        this.change = change;
        this.policy = policy;
    }

    @GetMapping(DashboardSecurity.FORGOT)
    String forgot() {
        return ASK;
    }

    @PostMapping(DashboardSecurity.FORGOT)
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("email", email);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            Advice advice = new Advice();
            advice.add("That is no e-mail address.");
            advice.say(response, model);
            return ASK;
        }
        Optional<RateLimits.Grant> refusal = recovery.ask(address.get(), request.getRemoteAddr());
        refusal.ifPresent(grant -> TooManyAttempts.say(grant, response, model));
        model.addAttribute("asked", refusal.isEmpty());
        return ASK;
    }

    @GetMapping(DashboardSecurity.RESET)
    String choose(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        return page(new SecretToken(token), response, model);
    }

    @PostMapping(DashboardSecurity.RESET)
    String keep(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretToken secret = new SecretToken(token);
        Optional<User> owner = recovery.find(secret);
        if (owner.isEmpty()) {
            return notGood(response);
        }
        Advice advice = new Advice();
        Optional<NewPassword> wanted =
                advice.judge(policy, password, owner.get().email(), owner.get().name());
        if (wanted.isEmpty()) {
            advice.say(response, model);
            return page(secret, response, model);
        }
        return change.byLink(secret, wanted.get(), request.getRemoteAddr())
                ? "redirect:" + DashboardSecurity.LOGIN + "?reset"
                : notGood(response);
    }

    private String page(SecretToken token, HttpServletResponse response, Model model) {
        Optional<User> owner = recovery.find(token);
        if (owner.isEmpty()) {
            return notGood(response);
        }
        model.addAttribute("token", token.text());
        model.addAttribute("email", owner.get().email());
        return CHOOSE;
    }

    private static String notGood(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return LINK_NOT_GOOD;
    }
}
