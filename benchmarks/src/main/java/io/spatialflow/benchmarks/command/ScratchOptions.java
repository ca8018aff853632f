package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What every command can be told about where it works. */
final class ScratchOptions {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            hidden = true,
            description = "Where ./spatialflow is.",
            defaultValue = ".")
    private Path home = Path.of(".");

    @Option(names = "--seed", description = "Of everything random (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long seed;

    @Option(names = "--keep", description = "Leave what was written behind to look at: data, indexes, logs.")
    private boolean keep;

    Path home() {
        return home;
    }

    long seed() {
        return seed;
    }

    Scratch prepare() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(home.resolve("benchmarks/target")).toRealPath(), "scratch-");
        return new Scratch(folder, seed, System.err);
    }

    /** Commands on an empty data directory of their own. */
    Launcher launcher(Scratch scratch, String name) throws IOException {
        DataDirectory directory = DataDirectory.create(scratch.folder().resolve(name));
        Path program = home.resolve("spatialflow").toRealPath();
        return new Launcher(program, directory.path(), scratch.folder().resolve(name + ".log"));
    }

    /** Throws the scratch folder away, unless somebody wants to look at it. */
    void cleanUp(Scratch scratch) throws IOException {
        if (keep) {
            scratch.say("Left behind: %s", scratch.folder());
            return;
        }
        try (Stream<Path> files = Files.walk(scratch.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
