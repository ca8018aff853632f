package io.spatialflow.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in one folder. */
final class Tool {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Tool(Path folder) {
        this.folder = folder;
    }

    /** Another variable of the environment. */
    Tool with(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** Skips the test, with the reason, if one of these commands is not installed. */
    static void assumeInstalled(String... commands) {
        List<String> missing =
                Arrays.stream(commands).filter(command -> !isInstalled(command)).toList();
        assumeThat(missing.isEmpty(), String.join(" and ", missing) + " not installed");
    }

    /** Whether a command is installed. */
    static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, command).toFile().canExecute());
    }

    /** Skips the test if a command fails: one that fetches what has nothing to do with us from a registry. */
    void assume(String... command) throws IOException, InterruptedException {
        Result result = execute(command);
        assumeThat(result.exit == 0, "no registry: " + String.join(" ", command) + "\n" + result.output);
    }

    /** One clear line says what is missing. */
    static void assumeThat(boolean fine, String otherwise) {
        if (!fine) {
            System.err.println("Tests of clients are skipped: " + otherwise);
        }
        assumeTrue(fine, otherwise);
    }

    /** Fails the test, with all it said, if a command fails; returns what it said otherwise. */
    String run(String... command) throws IOException, InterruptedException {
        Result result = execute(command);
        assertThat(result.exit)
                .as(() -> String.join(" ", command) + "\n" + result.output)
                .isZero();
        return result.output;
    }

    private Result execute(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int exit, String output) {}
}
