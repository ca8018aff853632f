package io.spatialflow.benchmarks.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A folder that is thrown away later.
 *
 * @param seed of everything random
 * @param progress for who watches; the report goes elsewhere
 */
record Scratch(Path folder, long seed, PrintStream progress) {

    void say(String format, Object... values) {
        progress.printf(Locale.ROOT, format + "%n", values);
    }

    /** What the figures of this machine depend on besides the code. */
    String machine() throws IOException {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, %s, load average %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.vendor.version", "") + " (Java " + Runtime.version() + ")",
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }
}
