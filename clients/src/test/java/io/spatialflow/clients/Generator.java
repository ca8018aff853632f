package io.spatialflow.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** openapi-generator, as a command. */
final class Generator {

    private static final Path JAR = Repository.CLIENTS.resolve("target/generator/openapi-generator-cli.jar");

    private Generator() {}

    /** Runs {@code openapi-generator generate} with some options, into a folder under target. */
    static Path generate(String name, String... options) throws IOException, InterruptedException {
        Path output = Files.createDirectories(Repository.GENERATED.resolve(name));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "generate",
                "-i",
                Repository.SPEC.toString(),
                "-o",
                output.toString()));
        command.addAll(List.of(options));
        new Tool(Repository.ROOT).run(command.toArray(String[]::new));
        return output;
    }
}
