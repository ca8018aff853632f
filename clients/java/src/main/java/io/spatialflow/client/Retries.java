package io.spatialflow.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How persistent a client is: rules without input and output.
 *
 * @param most how often a request is sent again at most
 * @param longestWait if the server asks for more, the caller is told instead of kept waiting
 */
record Retries(int most, Duration longestWait) {

    private static final Set<String> SAFE_TO_REPEAT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final double FIRST_WAIT_SECONDS = 0.5;
    private static final double LONGEST_BACKOFF_SECONDS = 16;

    /** Whether doing it twice is the same as doing it once. The two POSTs are questions that are too long for a GET. */
    static boolean isSafeToRepeat(String method, String path, boolean hasIdempotencyKey) {
        return SAFE_TO_REPEAT.contains(method)
                || hasIdempotencyKey
                || path.endsWith("/geofences/preview")
                || path.endsWith("/test-point");
    }

    /**
     * How long to wait before another attempt; empty if there is to be none.
     *
     * @param attempt how many there have been, from 1
     */
    Optional<Duration> waitBefore(int attempt, SpatialFlowException failure, boolean safeToRepeat) {
        if (attempt > most || !isWorthIt(failure, safeToRepeat)) {
            return Optional.empty();
        }
        Duration asked = failure instanceof ApiException refusal ? refusal.retryAfter() : null;
        if (asked == null) {
            double full = Math.min(LONGEST_BACKOFF_SECONDS, FIRST_WAIT_SECONDS * Math.pow(2, attempt - 1.0));
            return Optional.of(seconds(full * (0.5 + random() / 2)));
        }
        if (asked.compareTo(longestWait) > 0) {
            return Optional.empty();
        }
        // A little later than asked, and not all clients in the same moment.
        return Optional.of(asked.plus(seconds(random() * Math.min(1, asked.toMillis() / 10_000.0))));
    }

    private static boolean isWorthIt(SpatialFlowException failure, boolean safeToRepeat) {
        return switch (failure) {
            case ApiException.RateLimit refusedBeforeAnythingWasDone -> true;
            case ApiException.Conflict conflict -> safeToRepeat && "REQUEST_IN_PROGRESS".equals(conflict.code());
            case ApiException.ServerFailure broken -> safeToRepeat;
            case ConnectionException broken -> safeToRepeat;
            default -> false;
        };
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
