package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/upstream-geocoders.md} says of each provider what the program does. */
class ProviderTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "upstream-geocoders.md"));
    }

    @ParameterizedTest
    @EnumSource
    void isDocumentedAsItIs(Provider provider) throws IOException {
        Pace pace = provider.pace();
        String row = "| `%s` | %d | %d | %d |"
                .formatted(provider.id(), pace.concurrency(), pace.perSecond(), pace.batchSize());
        assertThat(page()).contains(row);
        String terms = page().lines()
                .filter(line -> line.startsWith("| `") && line.contains("](http"))
                .filter(line -> line.contains('`' + provider.id() + '`'))
                .findFirst()
                .orElse("| | | | none | as everybody |");
        boolean unlocked = terms.contains("**no**") || terms.contains("**only**");
        assertThat(unlocked).as(terms).isNotEqualTo(provider.allowsFences());
    }

    @ParameterizedTest
    @EnumSource
    void takesAsManyAsItIsGiven(Provider provider) {
        assertThat(provider.pace().batchSize())
                .isLessThanOrEqualTo(provider.format(Secret.NONE).mostAtOnce());
        assertThat(provider.base().isPresent())
                .as("where a provider runs it for everybody, there is a default")
                .isEqualTo(!provider.pace().equals(Provider.NOMINATIM.pace()));
    }

    @Test
    void isKnownByItsName() {
        for (Provider provider : Provider.values()) {
            assertThat(Provider.find(" " + provider.id())).contains(provider);
        }
        assertThat(Provider.find("bing")).isEmpty();
        assertThat(Provider.names()).startsWith("census, nominatim, photon");
    }
}
