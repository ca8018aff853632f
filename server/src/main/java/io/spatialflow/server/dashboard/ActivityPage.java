package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.AuditPage;
import io.spatialflow.server.account.AuditTrail;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.exchange.AuditExport;
import io.spatialflow.server.team.Members;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who changed what in the workspace, from where, and what it was before. */
@Controller
class ActivityPage {

    private static final int SIZE = 50;

    private final AuditTrail trail;
    private final AuditExport export;
    private final Members members;
    private final WorkspaceTime time;

    ActivityPage(AuditTrail trail, AuditExport export, Members members, WorkspaceTime time) {
        this.trail = trail;
        this.export = export;
        this.members = members;
        this.time = time;
    }

    @GetMapping("/activity")
    String look(@AuthenticationPrincipal Membership member, @RequestParam Map<String, String> params, Model model) {
        WorkspaceId workspace = member.workspace().id();
        Moments moments = time.of(member);
        ActivityFilter filter = ActivityFilter.of(params);
        int number = FencePage.number(params.getOrDefault("page", "1"));
        AuditPage page = trail.page(workspace, filter.query(moments), number, SIZE);
        model.addAttribute("here", "activity");
        model.addAttribute("filter", filter);
        model.addAttribute("zone", moments.zone().getId());
        model.addAttribute(
                "entries",
                page.records().stream().map(one -> ActivityRow.of(one, moments)).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("number", number);
        model.addAttribute("isLast", (long) number * SIZE >= page.total());
        model.addAttribute(
                "actions",
                trail.actions(workspace).stream().map(Choice::ofAction).toList());
        model.addAttribute(
                "things", ActivityFilter.THINGS.stream().map(Choice::ofName).toList());
        model.addAttribute("people", members.list(workspace));
        return "activity";
    }

    @GetMapping("/activity/export")
    void export(
            @AuthenticationPrincipal Membership member,
            @RequestParam Map<String, String> params,
            HttpServletResponse response)
            throws IOException {
        String word = params.getOrDefault("format", "csv");
        if (!AuditExport.Format.WORDS.contains(word)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AuditExport.Format format = AuditExport.Format.valueOf(word.toUpperCase(Locale.ROOT));
        Moments moments = time.of(member);
        AuditExport.Ready ready = export.prepare(
                member.workspace().id(), ActivityFilter.of(params).query(moments), format);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("activity-" + LocalDate.ofInstant(moments.now(), moments.zone()) + "."
                                + format.extension())
                        .build()
                        .toString());
        ready.writeTo(response.getOutputStream());
    }

    /** What a list of a form offers. */
    record Choice(String key, String words) {

        static Choice ofAction(String action) {
            return new Choice(action, ActionWords.of(action));
        }

        static Choice ofName(String name) {
            return new Choice(name, ActionWords.plain(name));
        }
    }
}
