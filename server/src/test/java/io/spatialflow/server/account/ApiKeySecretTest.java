package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    @Test
    void aKeyIsThePrefixThirtyDigitsAndSixCheckDigits() {
        assertThat(ApiKeySecret.generate(random).reveal()).matches("sf_live_[0-9A-Za-z]{36}");
    }

    @Test
    void everyKeyThatIsMadeIsUnderstoodAndIsUnlikeAllOthers() {
        assertThat(Stream.generate(() -> ApiKeySecret.generate(random).reveal()).limit(10_000))
                .doesNotHaveDuplicates()
                .allMatch(
                        text -> ApiKeySecret.parse(text).orElseThrow().reveal().equals(text));
    }

    /** Clients may keep keys for years: how they are checked must never change. */
    @Test
    void aKeyOfTheFirstVersionIsStillUnderstood() {
        String known = "sf_live_0000000000000000000000000000001duGG9";
        assertThat(ApiKeySecret.parse(known))
                .hasValueSatisfying(secret -> assertThat(secret.hash())
                        .isEqualTo("265ff3a1b9c9a433aabc92f96dcd9b571b6931ed8a3dad87575617dbffa36ae4"));
    }

    @Test
    void noSingleCharacterCanBeMistyped() {
        Random seeded = new Random(20261123);
        for (int round = 0; round < 20; round++) {
            String key = ApiKeySecret.generate(random).reveal();
            for (int at = 0; at < key.length(); at++) {
                for (char other : (BASE62 + "_-äé\u0000 ").toCharArray()) {
                    if (other != key.charAt(at)) {
                        StringBuilder mistyped = new StringBuilder(key);
                        mistyped.setCharAt(at, other);
                        assertThat(ApiKeySecret.parse(mistyped.toString()))
                                .as("%s for %s", mistyped, key)
                                .isEmpty();
                    }
                }
            }
            int lost = seeded.nextInt(key.length());
            assertThat(ApiKeySecret.parse(
                            new StringBuilder(key).deleteCharAt(lost).toString()))
                    .isEmpty();
        }
    }

    @Test
    void noTwoNeighboursCanBeSwapped() {
        for (int round = 0; round < 200; round++) {
            String key = ApiKeySecret.generate(random).reveal();
            for (int at = 0; at + 1 < key.length(); at++) {
                if (key.charAt(at) != key.charAt(at + 1)) {
                    StringBuilder swapped = new StringBuilder(key);
                    swapped.setCharAt(at, key.charAt(at + 1));
                    swapped.setCharAt(at + 1, key.charAt(at));
                    assertThat(ApiKeySecret.parse(swapped.toString()))
                            .as("%s for %s", swapped, key)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sf_", "sf_live_", "sf_test_0000000000000000000000000000001duGG9", "Bearer x", "\u0000"})
    void whatIsNoKeyIsRefused(String text) {
        assertThat(ApiKeySecret.parse(text)).isEmpty();
    }

    @Test
    void spacesAroundAKeyAreNoPartOfIt() {
        String key = ApiKeySecret.generate(random).reveal();
        assertThat(ApiKeySecret.parse(" " + key)).isEmpty();
        assertThat(ApiKeySecret.parse(key + "\n")).isEmpty();
    }

    @Test
    void onlyItsBeginningIsEverPrinted() {
        ApiKeySecret secret = ApiKeySecret.generate(random);
        assertThat(secret.toString()).isEqualTo(secret.reveal().substring(0, 12) + "…");
        assertThat(secret.visiblePrefix()).hasSize(12);
        assertThat(secret.hash()).matches("[0-9a-f]{64}").doesNotContain(secret.reveal());
    }
}
