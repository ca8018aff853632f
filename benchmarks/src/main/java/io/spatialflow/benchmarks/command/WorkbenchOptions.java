package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.OpenAddressesFile;
import io.spatialflow.benchmarks.reference.SyntheticAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command can be told about where and on what it works. */
final class WorkbenchOptions {

    /** As many as Vermont has, so that the figures can be compared. */
    private static final int SYNTHETIC_ROWS = 331_712;

    /** Seen from the project's folder. */
    private static final String VERMONT = "../shared/data/us-vt-e911/openaddresses.csv.gz";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Addresses in the columns of OpenAddresses, .csv or .csv.gz (default: " + VERMONT + " beside"
                    + " the project; where that is absent, invented ones that are the same for everybody).")
    private @Nullable Path data;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            hidden = true,
            description = "Where ./spatialflow is.",
            defaultValue = ".")
    private Path home = Path.of(".");

    @Option(names = "--seed", description = "Of everything random (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(names = "--keep", description = "Leave the server's data and log behind to look at.")
    private boolean keep;

    Workbench prepare() throws IOException {
        Path scratch = Files.createTempDirectory(
                Files.createDirectories(home.resolve("benchmarks/target")).toRealPath(), "scratch-");
        Path program = home.resolve("spatialflow").toRealPath();
        return new Workbench(program, scratch, reference(scratch), seed, System.err);
    }

    private OpenAddressesFile reference(Path scratch) throws IOException {
        if (data != null) {
            return new OpenAddressesFile(data.toRealPath());
        }
        Path vermont = home.resolve(VERMONT);
        if (Files.isReadable(vermont)) {
            return new OpenAddressesFile(vermont.toRealPath());
        }
        System.err.printf("There is no %s: going on with %d invented addresses.%n", VERMONT, SYNTHETIC_ROWS);
        Path synthetic = scratch.resolve("synthetic.csv.gz");
        SyntheticAddresses.write(synthetic, SYNTHETIC_ROWS, seed);
        return new OpenAddressesFile(synthetic);
    }

    /** Throws the scratch folder away, unless somebody wants to look at it. */
    void cleanUp(Workbench workbench) throws IOException {
        if (keep) {
            workbench.say("Left behind: %s", workbench.scratch());
            return;
        }
        try (Stream<Path> files = Files.walk(workbench.scratch())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
