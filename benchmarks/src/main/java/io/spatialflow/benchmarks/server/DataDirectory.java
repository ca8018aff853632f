package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server's data directory, and how large what lies in it is. */
public record DataDirectory(Path path) {

    /** No limit that a benchmark could meet. */
    private static final List<String> SETTINGS = List.of(
            "limits.requests-per-hour=1000000000",
            "bulk.api-key-batches-per-hour=1000000000",
            "bulk.previews-per-hour=1000000000",
            "upload.files-per-hour=1000000000");

    /** An empty one, with limits that stand in nobody's way. */
    public static DataDirectory create(Path path) throws IOException {
        Files.createDirectories(path);
        Files.write(path.resolve("spatialflow.properties"), SETTINGS);
        return new DataDirectory(path);
    }

    public Path database() {
        return path.resolve("spatialflow.db");
    }

    public long databaseBytes() throws IOException {
        return Files.size(database());
    }

    public long gazetteerBytes() throws IOException {
        try (Stream<Path> files = Files.walk(path.resolve("gazetteers"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
