package io.spatialflow.geocoder;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The reference data beside the checkout, which is too large to be part of it. */
public final class SharedData {

    private static final Path BESIDE = Path.of("../../shared/data");

    /** A checkout may be a worktree, one folder deeper. */
    private static final Path FOLDER = Files.exists(BESIDE) ? BESIDE : Path.of("../../../shared/data");

    private SharedData() {}

    /** The file; where there is none, the test that asks is skipped. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file + " beside this checkout");
        return file;
    }
}
