package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/settings.md} is written by {@code ./spatialflow test -Dspatialflow.write}, and stale when it differs. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void thePageListsEverySetting() throws Exception {
        String page = page();
        if (System.getProperty("spatialflow.write") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/settings.md; ./spatialflow test -Dspatialflow.write rewrites it")
                .hasContent(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Settings

                Everything works without any. A setting stands in `spatialflow.properties` in the data directory, one
                `name=value` on a line, or in an environment variable, which wins. They are read when the server starts; a
                name that is not in this list stops it. Numbers are whole and above 0.

                In `upstream.NAME.…` the name of an [upstream geocoder](upstream-geocoders.md) stands for NAME, such as
                `upstream.census.timeout-seconds`; in the environment it is in capitals.

                | setting | environment variable | default | what |
                |---|---|---|---|
                """);
        for (SettingsSource.Setting setting :
                Settings.read(Path.of("none"), name -> null).known()) {
            page.append("| `%s` | `%s` | %s | %s |%n"
                    .formatted(
                            setting.name(),
                            SettingsSource.environmentName(setting.name()),
                            setting.whenAbsent(),
                            setting.description())
                    .replace(System.lineSeparator(), "\n"));
        }
        return page.toString();
    }
}
