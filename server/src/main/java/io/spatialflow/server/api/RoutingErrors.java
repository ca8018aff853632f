package io.spatialflow.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What is wrong with a request to the API before it is known which handler it is for. The same can go wrong with a page:
 * that is thrown on, for the room that has the pages.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoutingErrors {

    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        NoResourceFoundException.class,
        MultipartException.class,
        InvalidParameterException.class
    })
    ResponseEntity<ErrorResponse> answer(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw e;
        }
        return ErrorAnswers.response(problem(e));
    }

    private static ApiProblem problem(Exception e) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case HttpMediaTypeNotSupportedException wrong ->
                ApiProblem.unsupportedMediaType(
                        "Content-Type should be " + MediaType.toString(wrong.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException wrong ->
                ApiProblem.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "NOT_ACCEPTABLE",
                        "Answers are JSON: Accept should allow application/json");
            case MaxUploadSizeExceededException large ->
                ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The uploaded file is too large");
            case MultipartException broken ->
                Faults.only(Location.BODY, "multipart_invalid", "The multipart/form-data body could not be read");
            case InvalidParameterException broken ->
                Faults.only(Location.QUERY, "query_invalid", "The query could not be read: name=value&name=value");
            default -> ApiProblem.notFound();
        };
    }

    private static ApiProblem wrongMethod(HttpRequestMethodNotSupportedException e) {
        String allowed = String.join(", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
        return ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "Method not allowed, use " + allowed)
                .header(HttpHeaders.ALLOW, allowed);
    }
}
