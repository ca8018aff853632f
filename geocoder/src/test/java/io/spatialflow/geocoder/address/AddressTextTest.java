package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            110 Maple St., Addison      | 110 maple st, addison
            110  MAPLE   st ;addison    | 110 maple st, addison
            5 O'Farrell St              | 5 ofarrell st
            5 O’Farrell St              | 5 ofarrell st
            1 Piñon Cañon               | 1 pinon canon
            U.S. Route 7                | us route 7
            P.O. Box 5                  | po box 5
            St.Albans                   | st albans
            N.Main St                   | n main st
            12.5 Main                   | 12 5 main
            12½ Main                    | 12 1/2 main
            34-12 31st Ave              | 34-12 31st ave
            12 - 14 Main                | 12-14 main
            110 Main St - Addison       | 110 main st, addison
            Winston-Salem               | winston salem
            110 Maple #4B               | 110 maple # 4b
            Main & Elm                  | main and elm
            １１０ Ｍａｐｌｅ               | 110 maple
            """)
    void onlyWhatCountsIsLeft(String raw, String expected) {
        assertThat(AddressText.of(raw).toString().strip()).isEqualTo(expected);
    }

    @Test
    void lineEndsAndTabsPartLikeCommas() {
        assertThat(AddressText.of("110 Maple St\r\nAddison\tVT"))
                .isEqualTo(AddressText.of("110 maple st, ADDISON, vt"))
                .isEqualTo(AddressText.of(" 110 Maple St.;Addison|VT,"));
    }

    @Test
    void whatCannotBeSeenDoesNotCount() {
        assertThat(AddressText.of("\u202E110\u200B Ma\u0301ple\u0000".replace("\u0000", "") + " S\u00ADt"))
                .isEqualTo(AddressText.of("110 Maple St"));
        assertThat(AddressText.of("110 Ma" + "\u0301".repeat(500) + "ple St"))
                .isEqualTo(AddressText.of("110 Maple St"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\t", "-", "???", "...,,,;;;", "#", "110 Maple\u0000 St", "110 \uD83D Maple", "\uDC00"
            })
    void nothingAndDamageHaveNoWords(String raw) {
        assertThat(AddressText.of(raw).tokens()).isEmpty();
    }

    @Test
    void aDocumentIsNoAddress() {
        assertThat(AddressText.of("110 Maple St ".repeat(10_000)).tokens()).isEmpty();
    }
}
