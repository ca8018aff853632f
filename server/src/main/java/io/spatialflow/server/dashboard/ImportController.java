package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.bulk.ColumnMapping;
import io.spatialflow.server.bulk.ListAnswer;
import io.spatialflow.server.bulk.ListCreation;
import io.spatialflow.server.bulk.ListPreview;
import io.spatialflow.server.bulk.ListUndo;
import io.spatialflow.server.bulk.ListWork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps that an import as a whole takes. Each leads back to its page, which shows what came of it. */
@Controller
@RequestMapping("/import/{id}")
class ImportController {

    private final AddressLists lists;
    private final ListPreview preview;
    private final ListCreation creation;
    private final ListUndo undo;
    private final ListWork work;
    private final ImportDesk desk;

    ImportController(
            AddressLists lists,
            ListPreview preview,
            ListCreation creation,
            ListUndo undo,
            ListWork work,
            ImportDesk desk) {
        this.lists = lists;
        this.preview = preview;
        this.creation = creation;
        this.undo = undo;
        this.work = work;
        this.desk = desk;
    }

    @PostMapping("/columns")
    String mapColumns(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam(name = "column") List<String> uses,
            @RequestParam(defaultValue = "") String radius,
            HttpServletRequest request,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        Optional<ColumnMapping> mapping = mapping(list, uses);
        Optional<Integer> meters = ImportDesk.number(radius)
                .filter(value -> value >= BulkItem.MIN_BUFFER_METERS && value <= BulkItem.MAX_BUFFER_METERS);
        if (mapping.isEmpty() || meters.isEmpty()) {
            flash.addFlashAttribute(
                    "problem",
                    mapping.isEmpty()
                            ? "Say which column holds the address, and give name, radius and tags one column at most."
                            : "The radius is a whole number from 1 to 10,000 m.");
            return "redirect:/import/" + list.id() + "?columns";
        }
        return begun(list, preview.begin(caller(member, request), list, mapping.get(), meters.get()), flash);
    }

    /** By what each column is used for; empty if that makes no address, or one column too many of another kind. */
    private static Optional<ColumnMapping> mapping(AddressList list, List<String> uses) {
        int columns = list.columns().size();
        List<Integer> address = columns(uses, "address", columns);
        List<Integer> name = columns(uses, "name", columns);
        List<Integer> radius = columns(uses, "radius", columns);
        List<Integer> tags = columns(uses, "tags", columns);
        return address.isEmpty() || name.size() > 1 || radius.size() > 1 || tags.size() > 1
                ? Optional.empty()
                : Optional.of(new ColumnMapping(list.joined(address), only(name), only(radius), only(tags)));
    }

    private static List<Integer> columns(List<String> uses, String use, int columns) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Math.min(columns, uses.size()); i++) {
            if (uses.get(i).equals(use)) {
                found.add(i);
            }
        }
        return found;
    }

    private static @Nullable Integer only(List<Integer> columns) {
        return columns.isEmpty() ? null : columns.getFirst();
    }

    @PostMapping("/create")
    String create(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        return begun(list, creation.begin(caller(member, request), list), flash);
    }

    @PostMapping("/undo")
    String undo(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        return begun(list, undo.begin(caller(member, request), list), flash);
    }

    @PostMapping("/delete")
    String delete(@AuthenticationPrincipal Membership member, @PathVariable String id) {
        AddressList list = desk.list(member, id);
        if (!list.stage().isAtWork()) {
            lists.delete(list);
        }
        return "redirect:/import";
    }

    private static Caller caller(Membership member, HttpServletRequest request) {
        return member.caller().from(Objects.requireNonNullElse(request.getRemoteAddr(), ""));
    }

    private String begun(AddressList list, ListAnswer answer, RedirectAttributes flash) {
        ImportAnswers.problem(answer).ifPresent(problem -> flash.addFlashAttribute("problem", problem));
        if (answer instanceof ListAnswer.Done done) {
            work.see(done.list());
        }
        return "redirect:/import/" + list.id();
    }
}
