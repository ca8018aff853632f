package io.spatialflow.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;

/** Refusals of the web server itself, such as of a method it does not know, in the same envelope as all others. */
final class UnhandledErrors extends DefaultErrorAttributes {

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
}
