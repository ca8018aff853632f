package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Login;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.Signup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class LoginController {

    private static final String HOME = "redirect:/";
    private static final String FORM = "login";

    /** As the API's login has it; what is longer is nobody's, and no bucket is made for it. */
    private static final int MAX_LENGTH = 254;

    private final Login login;
    private final Signup signup;
    private final Sessions sessions;

    LoginController(Login login, Signup signup, Sessions sessions) {
        this.login = login;
        this.signup = signup;
        this.sessions = sessions;
    }

    @GetMapping(DashboardSecurity.LOGIN)
    String form(
            @AuthenticationPrincipal @Nullable Membership member,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String reset,
            Model model) {
        model.addAttribute("signedOut", out != null);
        model.addAttribute("reset", reset != null);
        return member == null ? FORM : HOME;
    }

    @PostMapping(DashboardSecurity.LOGIN)
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String entered = email.strip();
        model.addAttribute("email", entered);
        return switch (attempt(entered, password, request.getRemoteAddr())) {
            case Login.SignIn.Known known -> {
                sessions.begin(known.member(), request, response);
                yield HOME;
            }
            case Login.SignIn.Refused refused -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("refused", true);
                yield FORM;
            }
            case Login.SignIn.TooMany tooMany -> {
                TooManyAttempts.say(tooMany.grant(), response, model);
                yield FORM;
            }
        };
    }

    /** Whether the page shows the way to a new account. */
    @ModelAttribute("signupOpen")
    boolean signupOpen() {
        return !signup.isClosed();
    }

    private Login.SignIn attempt(String email, String password, String networkAddress) {
        return email.isEmpty() || email.length() > MAX_LENGTH || password.length() > MAX_LENGTH
                ? new Login.SignIn.Refused()
                : login.signIn(email, password, networkAddress);
    }
}
