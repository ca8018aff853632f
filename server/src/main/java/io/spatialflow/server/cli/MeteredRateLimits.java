package io.spatialflow.server.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.RateLimits;
import java.time.Instant;

/** Counts refusals, for {@code /actuator/prometheus}: {@code spatialflow_rate_limited_total}, by limit. */
record MeteredRateLimits(RateLimits limits, MeterRegistry meters) implements RateLimits {

    @Override
    public Grant take(RateLimit limit, String owner) {
        Grant grant = limits.take(limit, owner);
        if (!grant.granted()) {
            meters.counter("spatialflow.rate.limited", "limit", limit.name()).increment();
        }
        return grant;
    }

    @Override
    public Grant look(RateLimit limit, String owner) {
        return limits.look(limit, owner);
    }

    @Override
    public void giveBack(RateLimit limit, String owner, Instant takenAt) {
        limits.giveBack(limit, owner, takenAt);
    }
}
