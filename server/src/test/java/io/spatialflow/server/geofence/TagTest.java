package io.spatialflow.server.geofence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "customer:acme",
                "tier-1_gold/2.0",
                "two words",
                "Zürich",
                "東京",
                "हिन्दी",
                "٣",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void lettersDigitsSpacesAndSomeSignsMakeATag(String text) {
        assertThat(Tag.parse(text)).contains(new Tag(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "01234567890123456789012345678901234567890123456789012345678901234",
                "a,b",
                "a;b",
                "a\"b",
                "a\\b",
                "<b>",
                "a\nb",
                "a\u0000b",
                "a\u001b[31mb",
                "a\u202eb",
                "a\ud800b",
                "😀",
                "50%",
                "a&b",
                "#1",
                "@home",
                "=1+1"
            })
    void anythingElseMakesNone(String text) {
        assertThat(Tag.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(text.isBlank() ? "" : text));
    }

    @Test
    void aTagOfTenKilobytesIsNone() {
        assertThat(Tag.parse("x".repeat(10_240))).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersNotInBytes() {
        assertThat(Tag.parse("𝒳".repeat(64))).isPresent();
        assertThat(Tag.parse("𝒳".repeat(65))).isEmpty();
        assertThat(Tag.parse("é".repeat(64))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"' gold ', gold", "Zu\u0308rich, Zürich", "'\u00a0x', "})
    void spacesAroundItFallAwayAndLettersAreComposed(String text, String tag) {
        assertThat(Tag.parse(text).map(Tag::name).orElse(null)).isEqualTo(tag);
    }

    @Test
    void twoThatDifferOnlyInCaseAreKnownByTheSameName() {
        assertThat(new Tag("Customer:ACME").normalizedName())
                .isEqualTo(new Tag("customer:acme").normalizedName())
                .isEqualTo("customer:acme");
    }
}
