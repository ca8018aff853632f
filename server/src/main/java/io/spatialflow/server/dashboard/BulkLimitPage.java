package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.team.WorkspaceAdministration;
import io.spatialflow.server.team.WorkspaceProfile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Workspace Settings, Bulk Create Limit: how many items a batch may hold. */
@Controller
class BulkLimitPage {

    private static final String BULK_LIMIT = "/settings/bulk-create-limit";

    private final WorkspaceAdministration administration;

    BulkLimitPage(WorkspaceAdministration administration) {
        this.administration = administration;
    }

    @ModelAttribute("here")
    String here() {
        return "settings";
    }

    @GetMapping(BULK_LIMIT)
    String bulkLimit(@AuthenticationPrincipal Membership member, Model model) {
        return bulkLimit(member, Integer.toString(member.workspace().bulkCreateMaxBatchSize()), model);
    }

    /** Who runs the server may set more than an owner: by the same change as the API's for operators. */
    @PostMapping(BULK_LIMIT)
    String changeBulkLimit(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String limit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        int most = mostItems(member);
        Optional<Integer> wanted =
                ImportDesk.number(limit).filter(number -> number >= 1 && number <= Math.max(most, now(member)));
        if (wanted.isEmpty()) {
            return refused(member, limit, most, response, model);
        }
        UnaryOperator<WorkspaceProfile> change = before -> before.with(
                before.workspace().name(), wanted.get(), before.workspace().features());
        return switch (change(member, request, change)) {
            case WorkspaceAdministration.Outcome.Changed changed -> {
                once.addFlashAttribute("done", "Saved. A batch may hold " + wanted.get() + " items from now on.");
                yield "redirect:" + BULK_LIMIT;
            }
            case WorkspaceAdministration.Outcome.BulkLimitTooHigh high ->
                refused(member, limit, high.most(), response, model);
            case WorkspaceAdministration.Outcome.NotAllowed notAllowed ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case WorkspaceAdministration.Outcome.Unknown gone ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static int now(Membership member) {
        return member.workspace().bulkCreateMaxBatchSize();
    }

    private static int mostItems(Membership member) {
        return member.permissions().contains(Permission.OPERATE)
                ? WorkspaceAdministration.MAX_BULK_LIMIT
                : WorkspaceAdministration.MAX_BULK_LIMIT_BY_OWNER;
    }

    private static String refused(
            Membership member, String limit, int most, HttpServletResponse response, Model model) {
        Advice advice = new Advice();
        advice.add("The limit is a whole number from 1 to " + String.format(Locale.ENGLISH, "%,d", most) + ".");
        advice.say(response, model);
        return bulkLimit(member, limit, model);
    }

    private static String bulkLimit(Membership member, String limit, Model model) {
        model.addAttribute("limit", limit);
        model.addAttribute("now", now(member));
        model.addAttribute("most", mostItems(member));
        model.addAttribute("mostByOwner", WorkspaceAdministration.MAX_BULK_LIMIT_BY_OWNER);
        return "settings-bulk-limit";
    }

    private WorkspaceAdministration.Outcome change(
            Membership member, HttpServletRequest request, UnaryOperator<WorkspaceProfile> change) {
        Caller caller = member.caller().from(request.getRemoteAddr());
        return caller.may(Permission.OPERATE)
                ? administration
                        .operate(caller.workspaceId(), Actor.of(caller), change)
                        .<WorkspaceAdministration.Outcome>map(WorkspaceAdministration.Outcome.Changed::new)
                        .orElseGet(WorkspaceAdministration.Outcome.Unknown::new)
                : administration.change(caller, change);
    }
}
