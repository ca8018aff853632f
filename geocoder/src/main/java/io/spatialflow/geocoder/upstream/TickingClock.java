package io.spatialflow.geocoder.upstream;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** For a library that measures with a clock: one that never jumps, and whose dates mean nothing. */
final class TickingClock extends Clock {

    private final Time time;

    TickingClock(Time time) {
        this.time = time;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(time.nanos());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("for measuring only");
    }
}
