package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "maple, maple",
        "gln rdg, glenridge",
        "high lk, highlake",
        "highlk, highlk",
        "n hero, northhero",
        "5th, fifth",
        "21st, 21st",
        "100, 100",
        "st albans, saintalbans",
        "'', ''",
        "' ', ''"
    })
    void aNameIsItsLettersWithAbbreviationsSpelledOut(String name, String letters) {
        assertThat(Letters.of(name)).isEqualTo(letters);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Glen Ridge, Glenridge",
        "High Lake, High Lk",
        "Saint Albans, St. Albans",
        "North Hero, N Hero",
        "Mc Donald, McDonald",
        "Winston-Salem, Winston Salem",
        "Fair Haven, Fairhaven"
    })
    void whatDiffersOnlyInSpacesAndAbbreviationsHasTheSameLetters(String one, String other) {
        assertThat(Letters.of(PlaceName.normal(one))).isEqualTo(Letters.of(PlaceName.normal(other)));
    }
}
