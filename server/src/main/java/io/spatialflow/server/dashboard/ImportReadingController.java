package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.ListIntake;
import io.spatialflow.server.bulk.Reading;
import io.spatialflow.server.bulk.Separator;
import io.spatialflow.server.bulk.TextEncoding;
import io.spatialflow.server.bulk.Unreadable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reads a list again, in another encoding, with another separator or heading, from another sheet, or with its hidden rows. */
@Controller
class ImportReadingController {

    private final ListIntake intake;
    private final ImportDesk desk;

    ImportReadingController(ListIntake intake, ImportDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @PostMapping("/import/{id}/reading")
    String read(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String encoding,
            @RequestParam(defaultValue = "") String separator,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(name = "with-hidden", defaultValue = "false") boolean withHidden,
            RedirectAttributes flash) {
        AddressList list = desk.list(member, id);
        Reading.Wish wish = new Reading.Wish(
                TextEncoding.named(encoding).orElse(null),
                Separator.named(separator).orElse(null),
                header.isEmpty() ? null : (Boolean) header.equals("true"),
                sheet.isEmpty() ? null : sheet,
                withHidden);
        try {
            ImportAnswers.problem(intake.read(list, wish))
                    .ifPresent(problem -> flash.addFlashAttribute("problem", problem));
        } catch (Unreadable e) {
            flash.addFlashAttribute(
                    "problem", "The list cannot be read so, line " + e.line() + ": " + e.getMessage() + ".");
        }
        return "redirect:/import/" + list.id() + "?columns";
    }
}
