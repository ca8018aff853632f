package io.spatialflow.server.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/**
 * Refusals of the web server itself, such as of a method it does not know, in the same envelope as all others; of the
 * API's routes in JSON even for those who would rather have HTML.
 */
final class UnhandledErrors extends DefaultErrorAttributes implements ErrorViewResolver {

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        HttpStatus status = status(super.getErrorAttributes(request, options).get("status"));
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("detail", status.getReasonPhrase());
        envelope.put("error_code", status.name());
        return envelope;
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        boolean isApi = ("" + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith("/api/");
        return isApi ? json(status, model) : null;
    }

    private static ModelAndView json(HttpStatus status, Map<String, Object> model) {
        ModelAndView answer = new ModelAndView(new JacksonJsonView(), model);
        answer.setStatus(status);
        return answer;
    }
}
