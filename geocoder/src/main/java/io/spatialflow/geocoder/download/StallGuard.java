package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Closes a stream that gives next to nothing for a while, which nothing else would ever end. */
final class StallGuard implements AutoCloseable {

    private final InputStream stream;
    private final Duration interval;
    private final long slowest;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean stalled = new AtomicBoolean();
    private final Thread watch;

    StallGuard(InputStream stream, Duration interval, long slowest) {
        this.stream = stream;
        this.interval = interval;
        this.slowest = slowest;
        this.watch = Thread.ofVirtual().name("stall-guard").start(this::watch);
    }

    /** To be told what has come. */
    void moved(int count) {
        bytes.addAndGet(count);
    }

    boolean hasStalled() {
        return stalled.get();
    }

    private void watch() {
        try {
            long last;
            do {
                last = bytes.get();
                Thread.sleep(interval);
            } while (bytes.get() - last >= slowest);
            stalled.set(true);
            stream.close();
        } catch (InterruptedException | IOException e) {
            // The download is over, or the stream is closed: either way there is nothing left to watch.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
