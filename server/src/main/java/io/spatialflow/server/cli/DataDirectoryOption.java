package io.spatialflow.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data-dir}, which every command has. */
final class DataDirectoryOption {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).",
            defaultValue = "./data")
    private Path path = Path.of("data");

    DataDirectory directory() {
        return new DataDirectory(path);
    }
}
