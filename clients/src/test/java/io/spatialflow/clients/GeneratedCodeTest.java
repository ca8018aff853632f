package io.spatialflow.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is derived from the API's description is in the repository, because pip, npm and go install from there without a
 * JVM; here it is derived anew and compared. With {@code -Dspatialflow.write=true} it is written.
 */
class GeneratedCodeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "python, models.py,     python/src/spatialflow/_generated/spatialflow_generated",
        "python, operations.py, python/src/spatialflow/_generated/spatialflow_generated",
    })
    void whatIsInTheRepositoryIsWhatTheDescriptionSays(String language, String file, String place)
            throws IOException, InterruptedException {
        Path templates = Repository.CLIENTS.resolve("generator");
        Path generated = Generator.generate(
                        language,
                        "-c",
                        templates.resolve(language + ".json").toString(),
                        "-t",
                        templates.resolve(language).toString())
                .resolve(file);
        Path committed = Repository.CLIENTS.resolve(place).resolve(file);
        if (Boolean.getBoolean("spatialflow.write")) {
            Files.copy(generated, committed, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(withoutSpace(committed))
                .as(
                        "%s is not what the description says; ./spatialflow test -Dspatialflow.write=true writes it",
                        committed)
                .isEqualTo(withoutSpace(generated));
    }

    /** A formatter may have been there. */
    private static String withoutSpace(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", "");
    }
}
