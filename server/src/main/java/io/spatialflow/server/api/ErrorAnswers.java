package io.spatialflow.server.api;

import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.bulk.BatchTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** The one place where exceptions become answers. Whose mistake it was decides the status; nothing of ours leaks out. */
@RestControllerAdvice(basePackageClasses = ErrorAnswers.class)
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    ResponseEntity<ErrorResponse> refused(ApiProblem problem) {
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(problem.body());
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> batchTooLarge(BatchTooLarge e) {
        return refused(BulkAnswers.tooLarge(e));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> storeUnavailable(StoreUnavailable e) {
        LOG.error("The store is unavailable", e);
        return refused(storeUnavailable());
    }

    static ApiProblem storeUnavailable() {
        return ApiProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "STORAGE_UNAVAILABLE",
                        "The server cannot reach its storage. Nothing was done; try again later.")
                .header(HttpHeaders.RETRY_AFTER, "5");
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> wrongMethod(HttpRequestMethodNotSupportedException e) {
        String allowed = String.join(", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
        return refused(
                ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "Method not allowed, use " + allowed)
                        .header(HttpHeaders.ALLOW, allowed));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> wrongMediaType(HttpMediaTypeNotSupportedException e) {
        return refused(ApiProblem.unsupportedMediaType(
                "Content-Type should be " + MediaType.toString(e.getSupportedMediaTypes())));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return refused(ApiProblem.of(
                HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "Answers are JSON: Accept should allow application/json"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> noSuchRoute(NoResourceFoundException e) {
        return refused(ApiProblem.notFound());
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> uploadTooLarge(MaxUploadSizeExceededException e) {
        return refused(ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The uploaded file is too large"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> brokenUpload(MultipartException e) {
        return refused(
                Faults.only(Location.BODY, "multipart_invalid", "The multipart/form-data body could not be read"));
    }

    @ExceptionHandler
    ResponseEntity<ErrorResponse> defect(RuntimeException e) {
        LOG.error("A defect", e);
        return refused(ApiProblem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "The server made a mistake. It is in its log."));
    }
}
