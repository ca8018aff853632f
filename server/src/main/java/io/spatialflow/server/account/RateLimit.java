package io.spatialflow.server.account;

import java.time.Duration;

/**
 * So many of something in a window of time.
 *
 * @param name what is counted, as the {@code RateLimit-Policy} header names it
 * @param quota how many
 * @param window of what length; it begins with the first one counted
 */
public record RateLimit(String name, int quota, Duration window) {

    public static RateLimit hourly(String name, int quota) {
        return new RateLimit(name, quota, Duration.ofHours(1));
    }

    public static RateLimit perMinute(String name, int quota) {
        return new RateLimit(name, quota, Duration.ofMinutes(1));
    }
}
