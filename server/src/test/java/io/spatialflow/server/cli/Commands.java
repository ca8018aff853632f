package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands, run as a user runs them, on a data directory. */
record Commands(Path dataDirectory) {

    /** Runs a command on the directory. */
    Said run(String... arguments) {
        return runAsIs(Stream.concat(Arrays.stream(arguments), Stream.of("--data-dir", dataDirectory.toString()))
                .toArray(String[]::new));
    }

    /** Runs a command that reads from standard input. */
    Said runWithInput(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** Runs a command without naming a directory. */
    static Said runAsIs(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return new Said(exitCode, out.toString(), err.toString());
    }

    /** What a command said; printed whole when a test fails on it. */
    record Said(int exitCode, String out, String err) {

        Said ok() {
            assertThat(exitCode).as(toString()).isZero();
            return this;
        }

        /** Failed with a message for the user: one line, nothing of a stack trace. */
        Said failedWith(String... partsOfTheMessage) {
            assertThat(exitCode).as(toString()).isEqualTo(1);
            assertThat(err.lines()).as(toString()).hasSize(1);
            assertThat(err).contains(partsOfTheMessage).doesNotContain("Exception");
            return this;
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }
}
