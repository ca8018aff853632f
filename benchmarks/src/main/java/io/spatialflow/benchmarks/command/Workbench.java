package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.util.Locale;

/** Where the work happens: options that know the program, a folder that is thrown away later, and addresses. */
record Workbench(ScratchOptions options, Scratch scratch, OpenAddressesFile reference) {

    /** The name under which the addresses are loaded. */
    static final String GAZETTEER = "reference";

    /** Commands on an empty data directory of their own. */
    Launcher freshLauncher(String name) throws IOException {
        return options.launcher(scratch, name);
    }

    long seed() {
        return scratch.seed();
    }

    void say(String format, Object... values) {
        scratch.say(format, values);
    }

    String machine() throws IOException {
        return scratch.machine();
    }

    String describeReference() throws IOException {
        return String.format(
                Locale.ROOT,
                "%,d rows of %s",
                reference.rows(),
                reference.path().getFileName());
    }
}
