package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which reference data addresses are looked up in, where it lies, and how to add more. */
@Controller
class DataPage {

    private static final String DATA = "/data";

    private final Coverage coverage;
    private final ReferenceWork work;
    private final BaseMap baseMap;
    private final WorkspaceTime time;

    DataPage(Coverage coverage, ReferenceWork work, BaseMap baseMap, WorkspaceTime time) {
        this.coverage = coverage;
        this.work = work;
        this.baseMap = baseMap;
        this.time = time;
    }

    @GetMapping(DATA)
    String look(@AuthenticationPrincipal Membership member, Model model) {
        Moments moments = time.of(member);
        List<GazetteerRow> rows = coverage.loaded().stream()
                .map(summary -> GazetteerRow.of(summary, coverage.states(summary), moments))
                .toList();
        model.addAttribute("here", "data");
        model.addAttribute("gazetteers", rows);
        model.addAttribute("onlySample", rows.stream().allMatch(GazetteerRow::sample));
        model.addAttribute("refused", coverage.refused());
        model.addAttribute("states", UnitedStates.ALL);
        model.addAttribute("work", work.state());
        model.addAttribute("baseMap", baseMap);
        return "data";
    }

    @PostMapping(DATA + "/add")
    String add(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            RedirectAttributes once) {
        String source = kind.endsWith(":") ? kind + state : kind;
        if (!ReferenceWork.SOURCE.matcher(source).matches()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!work.begin(member.caller().from(request.getRemoteAddr()), source)) {
            once.addFlashAttribute("advice", List.of("One is being added. Wait until it is done."));
        }
        return "redirect:" + DATA;
    }

    @PostMapping(DATA + "/cancel")
    String cancel(@AuthenticationPrincipal Membership member, HttpServletRequest request, RedirectAttributes once) {
        if (!work.cancel(member.caller().from(request.getRemoteAddr()))) {
            once.addFlashAttribute("advice", List.of("Nothing is under way any more."));
        }
        return "redirect:" + DATA;
    }

    @GetMapping(path = "/dashboard/coverage.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Coverage.Grid grid() {
        return coverage.grid();
    }
}
