package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.StoreUnavailable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in words for people and without any of its causes. The API answers for itself. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final ErrorAttributes errors;

    ErrorPages(ErrorAttributes errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (("" + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/")) {
            return null;
        }
        HttpStatus shown = isStoreUnavailable(request) ? HttpStatus.SERVICE_UNAVAILABLE : status;
        Membership member = member();
        Map<String, Object> frame = new HashMap<>();
        frame.put("status", shown.value());
        frame.put("member", member);
        frame.put("may", new Rights(member));
        return new ModelAndView("error-page", frame, shown);
    }

    private static @Nullable Membership member() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof MemberToken token
                ? token.getPrincipal()
                : null;
    }

    private boolean isStoreUnavailable(HttpServletRequest request) {
        return errors.getError(new ServletWebRequest(request)) instanceof StoreUnavailable;
    }
}
