package io.spatialflow.geocoder.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Time that a test moves. Whoever sleeps moves it too, and has slept at once. */
final class TestTime implements Time {

    static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000_000_007L);
    private final long startNanos = nanos.get();
    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** How long everybody together has slept. */
    Duration slept() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get() - startNanos);
    }

    @Override
    public void sleep(Duration duration) {
        slept.add(duration);
        advance(duration);
    }
}
