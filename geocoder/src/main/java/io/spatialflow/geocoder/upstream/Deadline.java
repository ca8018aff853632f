package io.spatialflow.geocoder.upstream;

import java.time.Duration;

/** When a batch has to be done. */
record Deadline(Time time, long atNanos) {

    static Deadline in(Duration duration, Time time) {
        return new Deadline(time, time.nanos() + duration.toNanos());
    }

    /** Zero or less once it has passed. */
    Duration left() {
        return Duration.ofNanos(atNanos - time.nanos());
    }

    boolean hasPassed() {
        return !left().isPositive();
    }

    boolean leaves(Duration duration) {
        return left().compareTo(duration) > 0;
    }

    /** The shorter of a duration and what is left. */
    Duration cap(Duration duration) {
        return leaves(duration) ? duration : left();
    }
}
