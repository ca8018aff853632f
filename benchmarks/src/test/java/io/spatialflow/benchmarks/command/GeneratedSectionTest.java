package io.spatialflow.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSectionTest {

    private static final String BEGIN = "<!-- begin: written by benchmarks/accuracy --write-docs -->";

    @TempDir
    Path folder;

    @Test
    void onlyWhatStandsBetweenTheCommentsIsReplaced() throws IOException {
        Path page =
                Files.writeString(folder.resolve("page.md"), "# By hand\n" + BEGIN + "\nold\n<!-- end -->\nby hand\n");
        new GeneratedSection(page).write("new\n");
        new GeneratedSection(page).write("newer\n");
        assertThat(page).hasContent("# By hand\n" + BEGIN + "\n\nnewer\n\n<!-- end -->\nby hand\n");
    }

    @Test
    void aPageWithoutTheCommentsIsLeftAlone() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "# By hand\n");
        assertThatThrownBy(() -> new GeneratedSection(page).write("new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("<!-- end -->");
        assertThat(page).hasContent("# By hand\n");
    }
}
