package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./spatialflow} on one data directory.
 *
 * @param log where everything goes that is said on standard error
 */
public record Launcher(Path program, Path dataDirectory, Path log) {

    /**
     * Runs a command to its end.
     *
     * @return what it printed, without the end of the last line
     * @throws IOException if it did not end with 0
     */
    public String run(String... command) throws IOException, InterruptedException {
        Process process = process(command).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit + ", see " + log);
        }
        return printed.strip();
    }

    /** A server on a port. The launcher becomes the server: they are one process. */
    Process serve(int port) throws IOException {
        return process("serve", "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessBuilder process(String... command) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(command));
        words.addAll(List.of("--data-dir", dataDirectory.toString()));
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
