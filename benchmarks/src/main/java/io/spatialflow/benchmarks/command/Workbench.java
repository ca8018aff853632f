package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Where the work happens: a program, a folder that is thrown away later, and addresses. */
record Workbench(Path program, Scratch scratch, OpenAddressesFile reference) {

    /** The name under which the addresses are loaded. */
    static final String GAZETTEER = "reference";

    /** Commands on an empty data directory of their own. */
    Launcher freshLauncher(String name) throws IOException {
        DataDirectory directory = DataDirectory.create(scratch.folder().resolve(name));
        return new Launcher(program, directory.path(), scratch.folder().resolve(name + ".log"));
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
