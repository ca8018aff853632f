package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListIntake;
import io.spatialflow.server.bulk.Unreadable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an import begins: a file, pasted rows, or a list to try it with. */
@Controller
class ImportStartController {

    private static final String START = "import-start";
    private static final String SAMPLE = "sample/import.csv";
    private static final int RECENT_SHOWN = 10;
    private static final int SAVED_SHOWN = 200;

    private final ListIntake intake;
    private final AddressLists lists;
    private final ImportDesk desk;

    ImportStartController(ListIntake intake, AddressLists lists, ImportDesk desk) {
        this.intake = intake;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping("/import")
    String start(@AuthenticationPrincipal Membership member, Model model) {
        desk.enter(member);
        return page(member, model);
    }

    @PostMapping("/import")
    String take(
            @AuthenticationPrincipal Membership member,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        desk.enter(member);
        Caller caller = member.caller().from(request.getRemoteAddr());
        if (file != null && !file.isEmpty()) {
            byte[] bytes = file.getBytes();
            String name = "" + file.getOriginalFilename();
            return begun(member, model, response, () -> intake.accept(caller, name, bytes));
        }
        model.addAttribute("text", text);
        return begun(member, model, response, () -> intake.paste(caller, text));
    }

    @PostMapping("/import/sample")
    String sample(@AuthenticationPrincipal Membership member, HttpServletRequest request) throws IOException {
        desk.enter(member);
        try (InputStream csv = new ClassPathResource(SAMPLE).getInputStream()) {
            Caller caller = member.caller().from(request.getRemoteAddr());
            return "redirect:/import/"
                    + intake.accept(caller, "Sample list", csv.readAllBytes()).id();
        }
    }

    private String begun(Membership member, Model model, HttpServletResponse response, Supplier<AddressList> accepted) {
        try {
            return "redirect:/import/" + accepted.get().id();
        } catch (Unreadable e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("unreadable", e.getMessage());
            model.addAttribute("line", e.line());
            return page(member, model);
        }
    }

    private String page(Membership member, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("here", "import");
        model.addAttribute("saved", ImportLine.all(lists.list(member.workspace().id(), true, SAVED_SHOWN)));
        model.addAttribute(
                "recent", ImportLine.all(lists.list(member.workspace().id(), false, RECENT_SHOWN)));
        return START;
    }
}
