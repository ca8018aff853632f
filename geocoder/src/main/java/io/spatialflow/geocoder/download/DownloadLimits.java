package io.spatialflow.geocoder.download;

import java.time.Duration;

/**
 * How patient a download is, and how much it takes.
 *
 * @param connect until a connection is there
 * @param answer until a server begins to answer
 * @param stall a server that sends less than {@code slowest} bytes in this time is given up
 * @param slowest bytes
 * @param attempts in all; one that brings much does not count
 * @param pause before the second attempt; it doubles from one to the next, and half of it is left to chance
 * @param largest bytes of one file
 */
public record DownloadLimits(
        Duration connect, Duration answer, Duration stall, long slowest, int attempts, Duration pause, long largest) {

    /** For public servers. */
    public static final DownloadLimits DEFAULT = new DownloadLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            1 << 10,
            5,
            Duration.ofSeconds(2),
            16L << 30);

    /** The same for files of another size. */
    public DownloadLimits withLargest(long bytes) {
        return new DownloadLimits(connect, answer, stall, slowest, attempts, pause, bytes);
    }
}
