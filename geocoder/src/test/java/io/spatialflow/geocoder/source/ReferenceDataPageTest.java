package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/reference-data.md} tells all there is, and its mappings are mappings. */
class ReferenceDataPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/reference-data.md"));
    }

    @Test
    void everyReasonAndEveryWordOfAMappingIsExplained() throws IOException {
        assertThat(Arrays.stream(Refusal.values()).map(refusal -> "| `" + refusal.code() + "` |"))
                .allSatisfy(row -> assertThat(page()).contains(row));
        assertThat(Arrays.stream(Field.values()).map(field -> "`" + field.word() + "`"))
                .allSatisfy(word -> assertThat(page()).contains(word));
    }

    @Test
    void everyLicenceThatIsKnownIsNamed() throws IOException {
        for (Layout layout : List.of(Layout.NAD_TEXT, Layout.NAD_TEXT_OLD, Layout.TIGER_ADDRFEAT, Layout.TIGER_EDGES)) {
            assertThat(page()).contains(layout.licence());
        }
    }

    @Test
    void theMappingsInItAreMappings() throws IOException {
        Matcher mapping = Pattern.compile("--map \"([^\"]+)\"|^(number=.*)$", Pattern.MULTILINE)
                .matcher(page());
        assertThat(mapping.results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .map(text -> MappingParser.parse(text).kind(true)))
                .containsExactly(Mapping.Kind.SIDES, Mapping.Kind.POINTS);
    }
}
