package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.team.InvitationLinks;
import io.spatialflow.server.team.Inviting;
import io.spatialflow.server.team.MemberChanges;
import io.spatialflow.server.team.Members;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in the workspace, who was asked to join, and as what. */
@Controller
class MembersPage {

    private static final String MEMBERS = "/settings/members";
    private static final String INVITATIONS = "/settings/invitations";

    private final Members members;
    private final MemberChanges changes;
    private final Inviting inviting;
    private final InvitationLinks links;
    private final WorkspaceTime time;

    MembersPage(Members members, MemberChanges changes, Inviting inviting, InvitationLinks links, WorkspaceTime time) {
        this.members = members;
        this.changes = changes;
        this.inviting = inviting;
        this.links = links;
        this.time = time;
    }

    @ModelAttribute("here")
    String here() {
        return "settings";
    }

    @GetMapping(MEMBERS)
    String list(@AuthenticationPrincipal Membership member, Model model) {
        return page(member, model);
    }

    @PostMapping(MEMBERS + RoomIds.ONE + "/role")
    String changeRole(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        MemberChanges.Outcome outcome = changes.changeRole(caller(member, request), new UserId(id), role(role));
        return answer(outcome, "Saved.", member, response, model, once);
    }

    @PostMapping(MEMBERS + RoomIds.ONE + "/remove")
    String remove(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        MemberChanges.Outcome outcome = changes.remove(caller(member, request), new UserId(id));
        return answer(outcome, "Removed. Keys of the workspace go on.", member, response, model, once);
    }

    private String answer(
            MemberChanges.Outcome outcome,
            String done,
            Membership member,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        return switch (outcome) {
            case MemberChanges.Outcome.Done changed -> {
                once.addFlashAttribute("done", done);
                yield "redirect:" + MEMBERS;
            }
            case MemberChanges.Outcome.LastOwner last -> {
                Advice advice = new Advice();
                advice.add("A workspace keeps at least one owner: make somebody else one first.");
                advice.say(response, model);
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(member, model);
            }
            case MemberChanges.Outcome.NotAllowed refused -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case MemberChanges.Outcome.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping(INVITATIONS)
    String invite(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        model.addAttribute("email", email);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return advised("That is no e-mail address.", HttpStatus.UNPROCESSABLE_CONTENT, member, response, model);
        }
        Inviting.Outcome outcome = inviting.invite(caller(member, request), address.get(), role(role));
        return answer(outcome, member, request, response, model, once);
    }

    @PostMapping(INVITATIONS + RoomIds.ONE + "/resend")
    String resend(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        return answer(inviting.resend(caller(member, request), id), member, request, response, model, once);
    }

    private String answer(
            Inviting.Outcome outcome,
            Membership member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        return switch (outcome) {
            case Inviting.Outcome.Done done -> {
                once.addFlashAttribute("done", done.invitation().email() + " is invited.");
                if (links.areGiven()) {
                    give(caller(member, request), done.invitation().id(), once);
                }
                yield "redirect:" + MEMBERS;
            }
            case Inviting.Outcome.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Inviting.Outcome.NotAllowed refused -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Inviting.Outcome.AlreadyMember already ->
                advised("Whoever has this address is a member.", HttpStatus.CONFLICT, member, response, model);
            case Inviting.Outcome.AlreadyInvited already ->
                advised(
                        "This address has an invitation; it can be sent again or taken back below.",
                        HttpStatus.CONFLICT,
                        member,
                        response,
                        model);
            case Inviting.Outcome.TooMany tooMany -> {
                TooManyAttempts.say(tooMany.grant(), response, model);
                yield page(member, model);
            }
        };
    }

    @PostMapping(INVITATIONS + RoomIds.ONE + "/revoke")
    String revoke(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes once) {
        return switch (inviting.revoke(caller(member, request), id)) {
            case Inviting.Outcome.Done done -> {
                once.addFlashAttribute("done", "The invitation is taken back; its link is good no more.");
                yield "redirect:" + MEMBERS;
            }
            case Inviting.Outcome.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping(INVITATIONS + RoomIds.ONE + "/link")
    String link(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes once) {
        give(caller(member, request), id, once);
        return "redirect:" + MEMBERS;
    }

    private void give(Caller caller, UUID id, RedirectAttributes once) {
        switch (links.give(caller, id)) {
            case InvitationLinks.Outcome.Given given -> {
                once.addFlashAttribute("link", given.link());
                once.addFlashAttribute("linkFor", given.invitation().email().text());
            }
            case InvitationLinks.Outcome.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case InvitationLinks.Outcome.NotAllowed refused -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String advised(
            String sentence, HttpStatus status, Membership member, HttpServletResponse response, Model model) {
        Advice advice = new Advice();
        advice.add(sentence);
        advice.say(response, model);
        response.setStatus(status.value());
        return page(member, model);
    }

    private static Caller caller(Membership member, HttpServletRequest request) {
        return member.caller().from(request.getRemoteAddr());
    }

    private static Role role(String name) {
        return Role.ofWireName(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private String page(Membership member, Model model) {
        Moments moments = time.of(member);
        List<RoleWords> rules = Arrays.stream(Role.values())
                .filter(member.role()::rules)
                .map(RoleWords::of)
                .toList();
        model.addAttribute("roles", rules);
        model.addAttribute("moments", moments);
        model.addAttribute(
                "people",
                members.list(member.workspace().id()).stream()
                        .map(one -> MemberRow.of(one, member, moments))
                        .toList());
        model.addAttribute(
                "invitations",
                new Rights(member).changeMembers()
                        ? inviting.list(member.workspace().id()).stream()
                                .map(one -> InvitationRow.of(one, member, moments))
                                .toList()
                        : List.of());
        model.addAttribute("givesLinks", links.areGiven());
        return "settings-members";
    }
}
