package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.DedupStrategy;
import io.spatialflow.server.bulk.ListIntake;
import io.spatialflow.server.bulk.ListWork;
import io.spatialflow.server.bulk.RowFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an import: what it shows depends on how far the import has come. */
@Controller
class ImportPageController {

    static final int ROWS = 50;

    private final AddressLists lists;
    private final ListIntake intake;
    private final ListWork work;
    private final ImportDesk desk;
    private final BaseMap baseMap;

    ImportPageController(AddressLists lists, ListIntake intake, ListWork work, ImportDesk desk, BaseMap baseMap) {
        this.lists = lists;
        this.intake = intake;
        this.work = work;
        this.desk = desk;
        this.baseMap = baseMap;
    }

    @GetMapping("/import/{id}")
    String show(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam @Nullable String show,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam @Nullable String columns,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            @RequestHeader(name = "HX-Trigger", defaultValue = "") String asking,
            HttpServletResponse response,
            Model model) {
        AddressList list = desk.list(member, id);
        work.see(list);
        model.addAttribute("member", member);
        model.addAttribute("here", "import");
        model.addAttribute("list", list);
        if (list.stage().isAtWork()) {
            model.addAttribute("done", list.cursor());
            return "import-progress";
        }
        if (fragment && asking.equals("progress")) {
            // The work that the page was waiting for is done: the whole page is another one now.
            response.setHeader("HX-Refresh", "true");
        }
        boolean isOpen = list.stage() == AddressList.Stage.READY;
        if (list.stage() == AddressList.Stage.COLUMNS || (isOpen && columns != null)) {
            model.addAttribute("columns", ImportColumn.all(list, intake.profiles(list)));
            model.addAttribute("firstAddress", intake.firstAddress(list));
            model.addAttribute(
                    "reading", intake.reading(list).map(ImportReading::new).orElse(null));
            model.addAttribute("telling", intake.telling(list));
            return "import-columns";
        }
        addTable(list, ImportView.of(show, q, page), ImportDesk.number(edit), model);
        return isOpen ? "import-preview" : "import-result";
    }

    private void addTable(AddressList list, ImportView view, Optional<Integer> edit, Model model) {
        RowFilter filter = view.filter();
        int total = lists.count(list, filter);
        int last = Math.max(1, (total + ROWS - 1) / ROWS);
        int number = Math.min(view.page(), last);
        List<ImportRow> rows = lists.page(list, filter, (number - 1) * ROWS, ROWS).stream()
                .map(row -> new ImportRow(row, list.bufferMeters()))
                .toList();
        model.addAttribute("view", new ImportView(view.show(), view.q(), number));
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute("last", last);
        model.addAttribute("counts", new ImportCounts(lists.counts(list)));
        model.addAttribute("strategies", DedupStrategy.values());
        model.addAttribute("baseMap", baseMap);
        ImportRow editing = edit.flatMap(row -> lists.row(list, row))
                .map(row -> new ImportRow(row, list.bufferMeters()))
                .orElse(null);
        model.addAttribute("editing", editing);
        // Chosen on the map, it need not be among the rows of this page.
        model.addAttribute(
                "isElsewhere", editing != null && rows.stream().noneMatch(row -> row.number() == editing.number()));
    }
}
