package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.Signup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: to look at it changes nothing, for mail programs look at links by themselves. */
@Controller
class InvitationPage {

    private static final String FORM = "invitation";

    private final Acceptance acceptance;
    private final PasswordPolicy policy;
    private final Sessions sessions;

    InvitationPage(Acceptance acceptance, PasswordPolicy policy, Sessions sessions) {
        this.acceptance = acceptance;
        this.policy = policy;
        this.sessions = sessions;
    }

    @GetMapping(DashboardSecurity.INVITATION)
    String look(
            @AuthenticationPrincipal @Nullable Membership member,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        SecretToken secret = new SecretToken(token);
        Optional<Acceptance.Offer> offer = acceptance.find(secret);
        return offer.isEmpty() ? notGood(response) : form(secret, offer.get(), member, model);
    }

    private static String form(SecretToken token, Acceptance.Offer offer, @Nullable Membership member, Model model) {
        model.addAttribute("token", token.text());
        model.addAttribute("offer", offer.invitation());
        model.addAttribute("known", offer.account().isPresent());
        model.addAttribute("signedIn", isFor(member, offer));
        return FORM;
    }

    private static boolean isFor(@Nullable Membership member, Acceptance.Offer offer) {
        return member != null
                && offer.account().isPresent()
                && offer.account().get().id().equals(member.user().id());
    }

    private static String notGood(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "link-not-good";
    }

    @PostMapping(DashboardSecurity.INVITATION)
    String accept(
            @AuthenticationPrincipal @Nullable Membership member,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretToken secret = new SecretToken(token);
        Optional<Acceptance.Offer> offer = acceptance.find(secret);
        if (offer.isEmpty()) {
            return notGood(response);
        }
        model.addAttribute("name", name);
        Advice advice = new Advice();
        Optional<Acceptance.Outcome> outcome = offer.get().account().isPresent()
                ? Optional.of(asKnown(secret, isFor(member, offer.get()) ? member : null, password, request))
                : asNew(secret, offer.get(), name, password, request, advice);
        if (outcome.isEmpty()) {
            advice.say(response, model);
            return form(secret, offer.get(), member, model);
        }
        return switch (outcome.get()) {
            case Acceptance.Outcome.Joined joined -> {
                sessions.begin(joined.tokens().member(), request, response);
                yield "redirect:/";
            }
            case Acceptance.Outcome.Unknown unknown -> notGood(response);
            case Acceptance.Outcome.Refused refused -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("refused", true);
                yield form(secret, offer.get(), member, model);
            }
            case Acceptance.Outcome.TooMany tooMany -> {
                TooManyAttempts.say(tooMany.grant(), response, model);
                yield form(secret, offer.get(), member, model);
            }
        };
    }

    private Acceptance.Outcome asKnown(
            SecretToken token, @Nullable Membership signedIn, String password, HttpServletRequest request) {
        return signedIn == null
                ? acceptance.withPassword(token, password, request.getRemoteAddr())
                : acceptance.asSignedIn(token, signedIn.user().id(), request.getRemoteAddr());
    }

    private Optional<Acceptance.Outcome> asNew(
            SecretToken token,
            Acceptance.Offer offer,
            String name,
            String password,
            HttpServletRequest request,
            Advice advice) {
        Optional<DisplayName> called = name.isBlank()
                ? Optional.of(Signup.NewPerson.nameFor(offer.invitation().email()))
                : DisplayName.parse(name);
        if (called.isEmpty()) {
            advice.add("A name has at most " + DisplayName.MAX_LENGTH + " characters, on one line.");
        }
        Optional<NewPassword> chosen =
                advice.judge(policy, password, offer.invitation().email().text(), name);
        return advice.isEmpty()
                ? Optional.of(acceptance.asNewPerson(
                        token, called.orElseThrow(), chosen.orElseThrow(), request.getRemoteAddr()))
                : Optional.empty();
    }
}
