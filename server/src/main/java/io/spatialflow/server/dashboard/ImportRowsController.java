package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.DedupStrategy;
import io.spatialflow.server.bulk.ListAnswer;
import io.spatialflow.server.bulk.ListEditing;
import io.spatialflow.server.bulk.ListRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends the rows of an import. Each change leads back to the view of the table that it was made in. */
@Controller
@RequestMapping("/import/{id}")
class ImportRowsController {

    private final ListEditing editing;
    private final ImportDesk desk;

    ImportRowsController(ListEditing editing, ImportDesk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    @ModelAttribute
    ImportView view(
            @RequestParam @Nullable String show,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page) {
        return ImportView.of(show, q, page);
    }

    @PostMapping("/rows/{number}")
    String correct(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String radius,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(name = "leave-out", defaultValue = "false") boolean leaveOut,
            ImportView view,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        ListRow.Entry entry = new ListRow.Entry(
                ImportDesk.text(address),
                ImportDesk.text(name),
                ImportDesk.text(radius),
                ImportDesk.text(tags),
                anyway,
                leaveOut);
        return back(list, view, flash, editing.correct(member.caller(), list, desk.row(list, number), entry));
    }

    @PostMapping("/rows/{number}/candidate")
    String choose(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "-1") String candidate,
            ImportView view,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        int chosen = ImportDesk.number(candidate).orElse(-1);
        return back(list, view, flash, editing.choose(list, desk.row(list, number), chosen));
    }

    @PostMapping("/rows/{number}/point")
    String place(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            ImportView view,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        ListRow row = desk.row(list, number);
        Optional<Point> point = point(latitude, longitude);
        if (point.isEmpty()) {
            flash.addFlashAttribute(
                    "problem", "A point has a latitude from -90 to 90 and a longitude from -180 to 180.");
            return "redirect:" + view.address(list.id());
        }
        return back(list, view, flash, editing.place(list, row, point.get()));
    }

    private static Optional<Point> point(String latitude, String longitude) {
        try {
            return Optional.of(new Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Changes the rows that are ticked, or all that the view shows. */
    @PostMapping("/selection")
    String change(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam(name = "row", defaultValue = "") List<String> rows,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String radius,
            @RequestParam(defaultValue = "") String tags,
            ImportView view,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        UnaryOperator<ListRow.Entry> change = change(what, ImportDesk.text(radius), ImportDesk.text(tags));
        List<Integer> numbers =
                rows.stream().flatMap(row -> ImportDesk.number(row).stream()).toList();
        if (numbers.isEmpty() && !all) {
            flash.addFlashAttribute("problem", "Tick the rows to change first.");
            return "redirect:" + view.address(list.id());
        }
        return back(
                list,
                view,
                flash,
                all ? editing.change(list, view.filter(), change) : editing.change(list, numbers, change));
    }

    private static UnaryOperator<ListRow.Entry> change(String what, String radius, String tags) {
        return switch (what) {
            case "radius" -> entry -> entry.withBuffer(radius);
            case "tags" -> entry -> entry.withTags(entry.tags().isBlank() ? tags : entry.tags() + "," + tags);
            case "only-tags" -> entry -> entry.withTags(tags);
            case "leave-out" -> entry -> entry.left(true);
            case "take-in" -> entry -> entry.left(false);
            case "anyway" -> entry -> entry.anyway(true);
            default -> UnaryOperator.identity();
        };
    }

    @PostMapping("/strategy")
    String decide(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String strategy,
            ImportView view,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        DedupStrategy chosen = Arrays.stream(DedupStrategy.values())
                .filter(known -> known.name().equals(strategy))
                .findFirst()
                .orElse(list.strategy());
        return back(list, view, flash, editing.under(list, chosen));
    }

    private static String back(AddressList list, ImportView view, RedirectAttributes flash, ListAnswer answer) {
        ImportAnswers.problem(answer).ifPresent(problem -> flash.addFlashAttribute("problem", problem));
        return "redirect:" + view.address(list.id());
    }
}
