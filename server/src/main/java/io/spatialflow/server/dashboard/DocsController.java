package io.spatialflow.server.dashboard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The documentation of the API, to read and to try. The description that it shows belongs to the API. */
@Controller
class DocsController {

    @GetMapping({"/docs", "/docs/"})
    String docs(Model model) {
        model.addAttribute("here", "docs");
        return "docs";
    }
}
