package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.team.KeyAdministration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One API key: its secret once, its terms, and its end. */
@Controller
class ApiKeyPage {

    private static final String ONE = ApiKeysPage.KEYS + RoomIds.ONE;

    private final KeyAdministration keys;
    private final RequestLimits limits;
    private final KeyUsage usage;
    private final WorkspaceTime time;

    ApiKeyPage(KeyAdministration keys, RequestLimits limits, KeyUsage usage, WorkspaceTime time) {
        this.keys = keys;
        this.usage = usage;
        this.limits = limits;
        this.time = time;
    }

    @ModelAttribute("here")
    String here() {
        return "account";
    }

    @GetMapping(ONE)
    String look(@AuthenticationPrincipal Membership member, @PathVariable UUID id, Model model) {
        ApiKey key = find(member, id);
        return page(member, key, KeyForm.of(key.terms()), model);
    }

    @PostMapping(ONE)
    String change(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String description,
            @RequestParam @Nullable List<String> scope,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam @Nullable String expiry,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String limit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes once) {
        ApiKey key = find(member, id);
        KeyForm form = KeyForm.posted(name, description, scope, readOnly, active, expiry, until, limit);
        Advice advice = new Advice();
        Optional<ApiKey.Terms> terms = form.read(key.terms(), limits.quotas().mostPerKey(), time.of(member), advice);
        if (terms.isEmpty()) {
            advice.say(response, model);
            return page(member, key, form, model);
        }
        found(keys.change(member.workspace().id(), by(member, request), key.id(), before -> terms.get()));
        once.addFlashAttribute("done", "Saved.");
        return "redirect:" + ApiKeysPage.KEYS + "/" + id;
    }

    @PostMapping(ONE + "/rotate")
    String rotate(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "7") String grace,
            HttpServletRequest request,
            RedirectAttributes once) {
        long most = KeyAdministration.MAX_GRACE.toDays();
        Duration days = ImportDesk.number(grace)
                .filter(number -> number >= 0 && number <= most)
                .map(Duration::ofDays)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        KeyAdministration.Rotation rotation =
                found(keys.rotate(member.workspace().id(), by(member, request), new ApiKeyId(id), days));
        once.addFlashAttribute(
                "done",
                days.isZero()
                        ? "The key has a new secret. The old one works no longer."
                        : "The key has a new secret. The old one works until "
                                + time.of(member).time(rotation.oldUntil()) + ".");
        return OneTimeSecret.show(rotation.issued(), once);
    }

    @PostMapping(ONE + "/regenerate")
    String regenerate(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes once) {
        once.addFlashAttribute("done", "The key has a new secret. The old one works no longer.");
        return OneTimeSecret.show(
                found(keys.regenerate(member.workspace().id(), by(member, request), new ApiKeyId(id))), once);
    }

    @GetMapping(ONE + "/revoke")
    String ask(@AuthenticationPrincipal Membership member, @PathVariable UUID id, Model model) {
        // Nobody shall be told "never used" of a key that was used a second ago.
        usage.write();
        ApiKey key = find(member, id);
        model.addAttribute("key", row(member, key));
        model.addAttribute("stops", ScopeWords.of(key.terms().permissions()));
        return "api-key-revoke";
    }

    @PostMapping(ONE + "/revoke")
    String revoke(
            @AuthenticationPrincipal Membership member,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes once) {
        ApiKey key = find(member, id);
        if (!keys.revoke(member.workspace().id(), by(member, request), key.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        once.addFlashAttribute("done", "“" + key.terms().name() + "” is revoked.");
        return "redirect:" + ApiKeysPage.KEYS;
    }

    private ApiKey find(Membership member, UUID id) {
        return found(keys.find(member.workspace().id(), new ApiKeyId(id)));
    }

    private static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Actor by(Membership member, HttpServletRequest request) {
        return Actor.of(member.caller().from(request.getRemoteAddr()));
    }

    private KeyRow row(Membership member, ApiKey key) {
        return new KeyRow(key, limits.look(key), time.of(member));
    }

    private String page(Membership member, ApiKey key, KeyForm form, Model model) {
        model.addAttribute("key", row(member, key));
        model.addAttribute("form", form);
        model.addAttribute("isNew", false);
        model.addAttribute("scopes", ScopeWords.USED);
        model.addAttribute("otherScopes", ScopeWords.OTHERS);
        model.addAttribute("quotas", limits.quotas());
        model.addAttribute("writes", key.terms().permissions().contains(Permission.GEOFENCES_WRITE));
        model.addAttribute(
                "serverAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "api-key";
    }
}
