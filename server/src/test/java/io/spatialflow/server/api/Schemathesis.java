package io.spatialflow.server.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program that makes up requests from the description of an API, and judges the answers by it. */
record Schemathesis(Path program) {

    private static final Path SPEC = Path.of("..", "specs", "openapi-latest.json");
    private static final Path SETTINGS = Path.of("src", "test", "conformance", "schemathesis.toml");
    private static final Path HOOKS = Path.of("src", "test", "conformance", "hooks.py");

    /** The one on the path, if there is one. */
    static Optional<Schemathesis> find() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, "schemathesis"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Schemathesis::new);
    }

    /**
     * Tries the whole description on a server, with the same requests every time.
     *
     * @param authentication how it proves who it is, as lines of its settings
     * @param examples that are made up for each operation, beside those on the edges of its schema
     */
    Verdict run(String address, String authentication, int examples, Path folder)
            throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("schemathesis.toml"), authentication + "\n" + Files.readString(SETTINGS));
        Path output = folder.resolve("schemathesis.txt");
        Path report = folder.resolve("schemathesis.json");
        ProcessBuilder run = new ProcessBuilder(Stream.of(
                        Stream.of(
                                program.toString(),
                                "--config-file",
                                settings.toString(),
                                "run",
                                SPEC.toRealPath().toString()),
                        Stream.of("--url", address, "--checks", "all", "--seed", "1", "--continue-on-failure"),
                        Stream.of("--max-examples", Integer.toString(examples), "--generation-database", "none"),
                        Stream.of("--no-color", "--report-json-path", report.toString()))
                .flatMap(words -> words)
                .toList());
        run.environment().put("SCHEMATHESIS_HOOKS", HOOKS.toAbsolutePath().toString());
        run.environment().put("PYTHONHASHSEED", "0");
        Process process =
                run.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Verdict(
                process.waitFor(), Files.readString(output), JsonMapper.shared().readTree(report));
    }

    /**
     * What it found.
     *
     * @param exit 0 if nothing
     * @param output for people
     * @param report for programs
     */
    record Verdict(int exit, String output, JsonNode report) {

        /** Requests that were sent and judged. */
        int cases() {
            return report.at("/test_cases/generated").asInt(0)
                    - report.at("/test_cases/without_checks").asInt(0);
        }

        /** Operations, as {@code GET /path}, of which no request was ever accepted. */
        List<String> neverAccepted() {
            return report.get("valid_rates").properties().stream()
                    .filter(operation -> operation.getValue().values().stream()
                            .noneMatch(phase -> phase.path("accepted").asInt(0) > 0))
                    .map(operation -> operation.getKey())
                    .sorted()
                    .toList();
        }
    }
}
