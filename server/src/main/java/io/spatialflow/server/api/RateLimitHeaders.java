package io.spatialflow.server.api;

import io.spatialflow.server.account.RateLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How a limit is told: {@code RateLimit-Policy} and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers). */
final class RateLimitHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String STATE = "RateLimit";

    private RateLimitHeaders() {}

    static HttpHeaders of(RateLimits.Grant grant) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(POLICY, policy(grant));
        headers.set(STATE, state(grant));
        return headers;
    }

    static ApiProblem exceeded(RateLimits.Grant grant) {
        long seconds = grant.resetAfter().toSeconds();
        return ApiProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "RATE_LIMIT_EXCEEDED",
                        "Rate limit exceeded. Try again in " + seconds + " seconds.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header(POLICY, policy(grant))
                .header(STATE, state(grant));
    }

    /** The general limit's refusal says in its body as well what the limit is. */
    static ApiProblem generallyExceeded(RateLimits.Grant grant) {
        return exceeded(grant)
                .with("limit", grant.limit().quota())
                .with("period_seconds", grant.limit().window().toSeconds());
    }

    static String policy(RateLimits.Grant grant) {
        return '"' + grant.limit().name() + "\";q=" + grant.limit().quota() + ";w="
                + grant.limit().window().toSeconds();
    }

    static String state(RateLimits.Grant grant) {
        return '"' + grant.limit().name() + "\";r=" + grant.remaining() + ";t="
                + grant.resetAfter().toSeconds();
    }
}
