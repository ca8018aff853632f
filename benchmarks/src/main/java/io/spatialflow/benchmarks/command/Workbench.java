package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the work happens: a program, a folder that is thrown away later, and addresses.
 *
 * @param progress for who watches; the report goes elsewhere
 */
record Workbench(Path program, Path scratch, OpenAddressesFile reference, long seed, PrintStream progress) {

    /** The name under which the addresses are loaded. */
    static final String GAZETTEER = "reference";

    /** Commands on an empty data directory of their own. */
    Launcher freshLauncher(String name) throws IOException {
        DataDirectory directory = DataDirectory.create(scratch.resolve(name));
        return new Launcher(program, directory.path(), scratch.resolve(name + ".log"));
    }

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

    String describeReference() throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d rows of %s",
                reference.rows(),
                reference.path().getFileName());
    }
}
