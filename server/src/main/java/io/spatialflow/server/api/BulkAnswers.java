package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BatchTooLarge;
import io.spatialflow.server.bulk.BulkImport.Answer;
import io.spatialflow.server.bulk.BulkOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** From what the bulk import says to what goes over the wire. */
final class BulkAnswers {

    private static final String REPLAYED = "Idempotent-Replayed";

    private final JsonMapper json;

    BulkAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The answer to a batch that was worked on, to be kept. */
    byte[] encode(BulkOutcome outcome) {
        StoredAnswer answer = switch (outcome) {
            case BulkOutcome.Processed processed ->
                new StoredAnswer(201, json.writeValueAsBytes(BulkCreateResponse.of(processed)));
            case BulkOutcome.Aborted aborted ->
                new StoredAnswer(409, json.writeValueAsBytes(duplicate(aborted).body()));
        };
        return answer.encoded();
    }

    private static ApiProblem duplicate(BulkOutcome.Aborted aborted) {
        return ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "DUPLICATE_GEOFENCE",
                        "Item " + aborted.duplicateIndex() + " duplicates an existing geofence")
                .with("results", BulkCreateResponse.of(aborted).results());
    }

    ResponseEntity<byte[]> response(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> json(given.answer(), RateLimitHeaders.of(given.grant()));
            case Answer.Repeated repeated -> {
                HttpHeaders headers = new HttpHeaders();
                headers.set(REPLAYED, "true");
                yield json(repeated.answer(), headers);
            }
            case Answer.InProgress running ->
                throw ApiProblem.of(
                                HttpStatus.CONFLICT,
                                "REQUEST_IN_PROGRESS",
                                "The same request is being worked on. Ask again for its answer.")
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(running.retryAfter().toSeconds()));
            case Answer.KeyReused reused ->
                throw ApiProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was sent with another body before. Use a new key for a new request.");
            case Answer.OverLimit over -> throw RateLimitHeaders.exceeded(over.grant());
        };
    }

    private static ResponseEntity<byte[]> json(byte[] encoded, HttpHeaders headers) {
        StoredAnswer answer = StoredAnswer.decode(encoded);
        return answer.response()
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    static ApiProblem tooLarge(BatchTooLarge e) {
        return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "BATCH_TOO_LARGE", "" + e.getMessage())
                .with("max_items", e.maxItems())
                .with("requested_items", e.requestedItems());
    }
}
