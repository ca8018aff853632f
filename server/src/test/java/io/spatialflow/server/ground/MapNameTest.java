package io.spatialflow.server.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MapNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Main Street", "Main Street"),
                Arguments.of("MAIN ST", "Main St"),
                Arguments.of("  two\n lines\t and  tabs\u2028", "two lines and tabs"),
                Arguments.of("evil\u202Egnp.exe", "evilgnp.exe"),
                Arguments.of("\u001b[31mred", "[31mred"),
                Arguments.of("zero\u200bwidth", "zerowidth"),
                Arguments.of("half\ud800", "half"),
                Arguments.of("z\u0323\u0323\u0323\u0323algo", "z\u0323\u0323algo"),
                Arguments.of("\0\0", ""),
                Arguments.of("שדרות רוטשילד", "שדרות רוטשילד"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("names")
    void aNameIsOneLineOfWhatCanBeSeen(String raw, String name) {
        assertThat(MapName.of(raw)).isEqualTo(name);
    }

    @Test
    void aNameThatIsTooLongEndsInDots() {
        assertThat(MapName.of("x".repeat(300))).isEqualTo("x".repeat(39) + "…");
        assertThat(MapName.of("𝒳".repeat(300))).isEqualTo("𝒳".repeat(39) + "…");
    }

    @RepeatedTest(300)
    void whateverASourceHoldsCanBeDrawn(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(80);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x300));
        }
        String name = MapName.of(text.toString());
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(41);
        new Lettering().outline(name, Lettering.Kind.STREET).ifPresent(outline -> {
            assertThat(outline.width()).isFinite().isPositive();
            assertThat(outline.height()).isFinite().isPositive();
        });
    }
}
