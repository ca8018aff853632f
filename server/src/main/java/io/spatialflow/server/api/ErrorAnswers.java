package io.spatialflow.server.api;

import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.bulk.BatchTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Where exceptions of the API's handlers become answers. Whose mistake it was decides the status; nothing of ours leaks out. */
@RestControllerAdvice(basePackageClasses = ErrorAnswers.class)
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    ResponseEntity<ErrorResponse> refused(ApiProblem problem) {
        return response(problem);
    }

    static ResponseEntity<ErrorResponse> response(ApiProblem problem) {
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
    ResponseEntity<ErrorResponse> defect(RuntimeException e) {
        LOG.error("A defect", e);
        return refused(ApiProblem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "The server made a mistake. It is in its log."));
    }
}
