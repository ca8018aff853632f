package io.spatialflow.geocoder.upstream;

import java.time.Duration;
import java.time.Instant;

/** The time, as something that can be waited for; tests have one that they move. */
interface Time {

    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /** Only goes forward, whatever happens to the clock; says nothing by itself. */
    long nanos();

    /** For comparing with a date that somebody else wrote. */
    Instant now();

    void sleep(Duration duration) throws InterruptedException;
}
