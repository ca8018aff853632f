package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.RateLimits;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Tells a page, and who asked for it, for how long to wait. */
final class TooManyAttempts {

    private TooManyAttempts() {}

    static void say(RateLimits.Grant grant, HttpServletResponse response, Model model) {
        long seconds = grant.resetAfter().toSeconds();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("waitSeconds", seconds);
    }
}
