package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.reference.SyntheticAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command that runs a server can be told about where and on what it works. */
final class WorkbenchOptions {

    /** As many as Vermont has, so that the figures can be compared. */
    private static final int SYNTHETIC_ROWS = 331_712;

    /** Seen from the project's folder. */
    private static final String VERMONT = "../shared/data/us-vt-e911/openaddresses.csv.gz";

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Addresses in the columns of OpenAddresses, .csv or .csv.gz (default: " + VERMONT + " beside"
                    + " the project; where that is absent, invented ones that are the same for everybody).")
    private @Nullable Path data;

    Workbench prepare() throws IOException {
        Scratch scratch = options.prepare();
        return new Workbench(options, scratch, reference(scratch));
    }

    private OpenAddressesFile reference(Scratch scratch) throws IOException {
        if (data != null) {
            return new OpenAddressesFile(data.toRealPath());
        }
        Path vermont = options.home().resolve(VERMONT);
        if (Files.isReadable(vermont)) {
            return new OpenAddressesFile(vermont.toRealPath());
        }
        scratch.say("There is no %s: going on with %d invented addresses.", VERMONT, SYNTHETIC_ROWS);
        Path synthetic = scratch.folder().resolve("synthetic.csv.gz");
        SyntheticAddresses.write(synthetic, SYNTHETIC_ROWS, scratch.seed());
        return new OpenAddressesFile(synthetic);
    }

    void cleanUp(Workbench workbench) throws IOException {
        options.cleanUp(workbench.scratch());
    }
}
