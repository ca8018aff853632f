package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/geocoding.md} names every fault there is, with what it costs. */
class FaultsPageTest {

    private static final Path PAGE = Path.of("../docs/geocoding.md");

    @Test
    void thePageNamesEveryFaultWithItsCost() throws IOException {
        String page = Files.readString(PAGE);
        List<Fault> faults = Arrays.stream(Faults.class.getDeclaredFields())
                .filter(field -> field.getType() == Fault.class)
                .peek(field -> field.setAccessible(true))
                .map(FaultsPageTest::value)
                .toList();
        assertThat(faults).hasSizeGreaterThan(30);
        assertThat(faults)
                .allSatisfy(fault -> assertThat(page)
                        .contains(String.format(Locale.ROOT, "| `%s` | %.2f |", fault.name(), fault.cost())));
    }

    private static Fault value(Field field) {
        try {
            return (Fault) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
