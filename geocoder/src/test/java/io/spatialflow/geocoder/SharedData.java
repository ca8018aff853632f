package io.spatialflow.geocoder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The reference data beside the checkout, which is too large to be part of it. */
public final class SharedData {

    /** Beside the checkout, or beside the folder of worktrees that it is in. */
    private static final Path FOLDER = Stream.of("../../shared/data", "../../../shared/data")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../../shared/data"));

    private SharedData() {}

    /** The file; where there is none, the test that asks is skipped. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " beside this checkout");
        return file;
    }
}
