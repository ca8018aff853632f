package io.spatialflow.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which reference data the server is adding, in a file beside what it fetches: the first line names the source, the others
 * the files that were fetched for it. The file is there only while there is something under way.
 */
record ReferenceNote(Path downloads, Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceNote.class);
    private static final List<String> HALVES = List.of(".part", ".part.properties");

    static ReferenceNote in(DataDirectory directory) {
        return new ReferenceNote(directory.downloads(), directory.downloads().resolve("adding.txt"));
    }

    /** What an earlier server began and did not finish. */
    Optional<String> unfinished() {
        return lines().stream().findFirst();
    }

    void begin(String source) throws IOException {
        Files.createDirectories(downloads);
        Files.writeString(file, source + "\n");
    }

    /** A file that is being fetched. */
    void fetching(String name) {
        List<String> lines = lines();
        if (!lines.isEmpty() && !lines.getLast().equals(name)) {
            try {
                Files.writeString(file, String.join("\n", lines) + "\n" + name + "\n");
            } catch (IOException e) {
                LOG.debug("{} cannot be written", file, e);
            }
        }
    }

    /** It is over; what was fetched only in part is gone on with next time. */
    void end() {
        delete(file);
    }

    /** It is over, and not wanted any more: what was fetched only in part goes. */
    void clear() {
        Set<String> halves = lines().stream()
                .skip(1)
                .flatMap(name -> HALVES.stream().map(half -> name + half))
                .collect(Collectors.toSet());
        // Each is in a folder of its publisher.
        try (Stream<Path> files = Files.walk(downloads)) {
            files.filter(path -> halves.contains(String.valueOf(path.getFileName())))
                    .toList()
                    .forEach(ReferenceNote::delete);
        } catch (IOException e) {
            LOG.warn("{} cannot be looked through: {}", downloads, e.toString());
        }
        delete(file);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file, e);
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }
}
