package io.spatialflow.server.api;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Collects everything that is wrong with a request, so that the caller can mend it all at once. */
final class Faults {

    private final List<ValidationFault> faults = new ArrayList<>();

    /** Beyond this a list of faults helps nobody, and grows without bound. */
    private static final int MOST = 10_000;

    void add(Location at, String type, String message) {
        if (faults.size() >= MOST) {
            return;
        }
        faults.add(new ValidationFault(type, at.steps(), message));
    }

    boolean none() {
        return faults.isEmpty();
    }

    /** @throws ApiProblem 422, if anything was wrong */
    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "VALIDATION_ERROR", List.copyOf(faults));
        }
    }

    /** A request with one fault. */
    static ApiProblem only(Location at, String type, String message) {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "VALIDATION_ERROR",
                List.of(new ValidationFault(type, at.steps(), message)));
    }
}
