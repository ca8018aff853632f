package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of a process that is resident, pages of mapped files included.
 *
 * @param kibibytes now
 * @param peakKibibytes at its highest
 */
public record ResidentMemory(long kibibytes, long peakKibibytes) {

    /** What the operating system says of a process. */
    public static ResidentMemory of(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return new ResidentMemory(kibibytes(status, "VmRSS:"), kibibytes(status, "VmHWM:"));
    }

    private static long kibibytes(Path status, String field) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException("no " + field + " in " + status));
    }

    public double megabytes() {
        return kibibytes * 1024 / 1e6;
    }

    public double peakMegabytes() {
        return peakKibibytes * 1024 / 1e6;
    }
}
