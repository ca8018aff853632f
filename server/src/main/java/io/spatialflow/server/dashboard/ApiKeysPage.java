package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.team.KeyAdministration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All API keys of a workspace, and how to make one. */
@Controller
class ApiKeysPage {

    static final String KEYS = "/account/api-keys";

    private final KeyAdministration keys;
    private final RequestLimits limits;
    private final WorkspaceTime time;

    ApiKeysPage(KeyAdministration keys, RequestLimits limits, WorkspaceTime time) {
        this.keys = keys;
        this.limits = limits;
        this.time = time;
    }

    @ModelAttribute("here")
    String here() {
        return "account";
    }

    @GetMapping(KEYS)
    String list(@AuthenticationPrincipal Membership member, Model model) {
        return page(member, KeyForm.FRESH, model);
    }

    @PostMapping(KEYS)
    String create(
            @AuthenticationPrincipal Membership member,
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String description,
            @RequestParam @Nullable List<String> scope,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam @Nullable String expiry,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String limit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        KeyForm form = KeyForm.posted(name, description, scope, readOnly, true, expiry, until, limit);
        Advice advice = new Advice();
        Optional<ApiKey.Terms> terms = form.read(null, limits.quotas().mostPerKey(), time.of(member), advice);
        if (terms.isEmpty()) {
            advice.say(response, model);
            return page(member, form, model);
        }
        Actor by = Actor.of(member.caller().from(request.getRemoteAddr()));
        return OneTimeSecret.show(keys.create(member.workspace().id(), by, terms.get()), once);
    }

    private String page(Membership member, KeyForm form, Model model) {
        Moments moments = time.of(member);
        model.addAttribute("form", form);
        model.addAttribute("isNew", true);
        model.addAttribute("scopes", ScopeWords.USED);
        model.addAttribute("otherScopes", ScopeWords.OTHERS);
        model.addAttribute("quotas", limits.quotas());
        model.addAttribute(
                "keys",
                keys.list(member.workspace().id()).stream()
                        .map(key -> new KeyRow(key, limits.look(key), moments))
                        .toList());
        return "api-keys";
    }
}
