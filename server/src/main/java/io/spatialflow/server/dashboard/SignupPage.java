package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.team.Signup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to an account and a workspace of one's own, where it is open. */
@Controller
class SignupPage {

    private static final String FORM = "signup";
    private static final String CLOSED = "signup-closed";

    private final Signup signup;
    private final PasswordPolicy policy;
    private final Sessions sessions;

    SignupPage(Signup signup, PasswordPolicy policy, Sessions sessions) {
        this.signup = signup;
        this.policy = policy;
        this.sessions = sessions;
    }

    @GetMapping(DashboardSecurity.SIGNUP)
    String form(HttpServletResponse response) {
        return signup.isClosed() ? closed(response) : FORM;
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return CLOSED;
    }

    @PostMapping(DashboardSecurity.SIGNUP)
    String signUp(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (signup.isClosed()) {
            return closed(response);
        }
        model.addAttribute("email", email);
        model.addAttribute("name", name);
        Advice advice = new Advice();
        Optional<Signup.NewPerson> person = person(email, name, password, advice);
        if (person.isEmpty()) {
            advice.say(response, model);
            return FORM;
        }
        return switch (signup.signUp(person.get(), request.getRemoteAddr())) {
            case Signup.Outcome.Welcome welcome -> {
                sessions.begin(welcome.tokens().member(), request, response);
                yield "redirect:/";
            }
            case Signup.Outcome.Closed closed -> closed(response);
            case Signup.Outcome.EmailTaken taken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("taken", true);
                yield FORM;
            }
            case Signup.Outcome.TooMany tooMany -> {
                TooManyAttempts.say(tooMany.grant(), response, model);
                yield FORM;
            }
        };
    }

    private Optional<Signup.NewPerson> person(String email, String name, String password, Advice advice) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            advice.add("That is no e-mail address.");
        }
        Optional<DisplayName> called =
                name.isBlank() ? address.map(Signup.NewPerson::nameFor) : DisplayName.parse(name);
        if (called.isEmpty() && !name.isBlank()) {
            advice.add("A name has at most " + DisplayName.MAX_LENGTH + " characters, on one line.");
        }
        Optional<NewPassword> chosen = advice.judge(policy, password, email, name);
        return advice.isEmpty()
                ? Optional.of(new Signup.NewPerson(
                        address.orElseThrow(),
                        chosen.orElseThrow(),
                        called.orElseThrow(),
                        Signup.NewPerson.workspaceNameFor(called.orElseThrow())))
                : Optional.empty();
    }
}
