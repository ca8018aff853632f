package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.ListKeeping;
import io.spatialflow.server.bulk.ListWork;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves a list under a name, and uses one again, saved or not. */
@Controller
@RequestMapping("/import/{id}")
class ImportKeepingController {

    private final ListKeeping keeping;
    private final ListWork work;
    private final ImportDesk desk;

    ImportKeepingController(ListKeeping keeping, ListWork work, ImportDesk desk) {
        this.keeping = keeping;
        this.work = work;
        this.desk = desk;
    }

    @PostMapping("/keep")
    String keep(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title) {
        return page(keeping.keep(desk.list(member, id), ImportDesk.text(title)));
    }

    @PostMapping("/release")
    String release(@AuthenticationPrincipal Membership member, @PathVariable String id) {
        return page(keeping.release(desk.list(member, id)));
    }

    @PostMapping("/again")
    String again(@AuthenticationPrincipal Membership member, @PathVariable String id, HttpServletRequest request) {
        AddressList again = keeping.again(member.caller().from(request.getRemoteAddr()), desk.list(member, id));
        work.see(again);
        return page(again);
    }

    private static String page(AddressList list) {
        return "redirect:/import/" + list.id();
    }
}
