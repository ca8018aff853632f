package io.spatialflow.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is derived from the API's description is in the repository, because pip, npm and go install from there without a
 * JVM; here it is derived anew and compared. With {@code -Dspatialflow.write=true} it is written.
 */
class GeneratedCodeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "python,           models.py operations.py,                      python/src/spatialflow/_generated/spatialflow_generated",
        "go,               models.go operations.go,                      go",
        "typescript-axios, api.ts base.ts common.ts configuration.ts,    node/src/generated",
    })
    void whatIsInTheRepositoryIsWhatTheDescriptionSays(String language, String files, String place)
            throws IOException, InterruptedException {
        Path generator = Repository.CLIENTS.resolve("generator");
        List<String> options = new ArrayList<>(
                List.of("-c", generator.resolve(language + ".json").toString()));
        if (Files.isDirectory(generator.resolve(language))) {
            options.addAll(List.of("-t", generator.resolve(language).toString()));
        }
        Path output = Generator.generate(language, options.toArray(String[]::new));
        for (String file : List.of(files.split(" ", -1))) {
            Path generated = output.resolve(file);
            Path committed = Repository.CLIENTS.resolve(place).resolve(file);
            if (Boolean.getBoolean("spatialflow.write")) {
                Files.copy(generated, committed, StandardCopyOption.REPLACE_EXISTING);
                format(committed);
            }
            assertThat(withoutSpace(committed))
                    .as("%s is to be written anew: ./spatialflow test -Dspatialflow.write=true", committed)
                    .isEqualTo(withoutSpace(generated));
        }
    }

    private static void format(Path file) throws IOException, InterruptedException {
        if (file.toString().endsWith(".go") && Tool.isInstalled("gofmt")) {
            new Tool(Repository.CLIENTS).run("gofmt", "-w", file.toString());
        }
    }

    /** A formatter may have been there. */
    private static String withoutSpace(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", "");
    }
}
