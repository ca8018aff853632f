package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimit;
import java.time.Duration;
import java.util.List;

/**
 * How often a workspace may import.
 *
 * @param byApiKey batches, all keys of the workspace together
 * @param byToken batches, all people of the workspace together
 * @param previews previews, whoever asks
 * @param answersKept how long an answer is replayed to the same idempotency key
 */
public record BulkLimits(RateLimit byApiKey, RateLimit byToken, RateLimit previews, Duration answersKept) {

    public static final BulkLimits DEFAULT = of(60, 10, 600);

    public static BulkLimits of(int hourlyByApiKey, int hourlyByToken, int hourlyPreviews) {
        return new BulkLimits(
                RateLimit.hourly("bulk-api-key", hourlyByApiKey),
                RateLimit.hourly("bulk-jwt", hourlyByToken),
                RateLimit.hourly("preview", hourlyPreviews),
                Duration.ofHours(24));
    }

    /** Each of them; all are the workspace's. */
    public List<RateLimit> all() {
        return List.of(byApiKey, byToken, previews);
    }

    RateLimit forBatchesBy(Caller caller) {
        return caller.authType() == Caller.AuthType.API_KEY ? byApiKey : byToken;
    }
}
