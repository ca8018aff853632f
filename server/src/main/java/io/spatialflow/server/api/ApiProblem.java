package io.spatialflow.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal of a whole request, as it goes over the wire. Thrown anywhere in this room, answered in one place. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient ErrorResponse body;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ApiProblem(HttpStatus status, ErrorResponse body) {
        super(body.errorCode());
        this.status = status;
        this.body = body;
    }

    static ApiProblem of(HttpStatus status, @Nullable String errorCode, Object detail) {
        return new ApiProblem(status, new ErrorResponse(detail, errorCode, null));
    }

    static ApiProblem unauthorized() {
        return of(HttpStatus.UNAUTHORIZED, null, "Unauthorized").header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static ApiProblem notFound() {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", "Not found");
    }

    /** The link that somebody was sent is unknown, used, taken back, or its time is over: nobody is told which. */
    static ApiProblem linkNotGood() {
        return of(HttpStatus.NOT_FOUND, "LINK_NOT_GOOD", "This link is unknown, or not good any more");
    }

    /** The caller may do such a thing, but not to somebody of that role. */
    static ApiProblem roleTooLow() {
        return of(HttpStatus.FORBIDDEN, "INSUFFICIENT_PERMISSIONS", "Your role does not rule that one");
    }

    static ApiProblem unsupportedMediaType(String detail) {
        return of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", detail);
    }

    ApiProblem with(String detailName, Object detailValue) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (body.details() != null) {
            details.putAll(body.details());
        }
        details.put(detailName, detailValue);
        ApiProblem problem = new ApiProblem(status, new ErrorResponse(body.detail(), body.errorCode(), details));
        problem.headers.putAll(headers);
        return problem;
    }

    ApiProblem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    ErrorResponse body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
