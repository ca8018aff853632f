package io.spatialflow.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetWordsTest {

    @ParameterizedTest(name = "{0} is also {1}")
    @CsvSource({
        "Main Street, Main St",
        "MAIN ST, MAIN STREET",
        "CAMELOT AV, CAMELOT AVENUE",
        "Lake Road South, Lake Rd South",
        "Saint Paul Street, Saint Paul St",
        "Acorn Wy, Acorn Way"
    })
    void theTypeIsFlipped(String street, String flipped) {
        assertThat(StreetWords.flipType(street)).contains(flipped);
    }

    @ParameterizedTest(name = "{0} has no type to flip")
    @CsvSource({"Vermont Route 22A", "Broadway", "Street", "Acorn Way", "N 100 W"})
    void aNameWithoutTypeIsNotFlipped(String street) {
        assertThat(StreetWords.flipType(street)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is also {1}")
    @CsvSource({
        "North Main Street, N Main Street",
        "N MAIN ST, NORTH MAIN ST",
        "Lake Road South, Lake Road S",
        "E 100 N, EAST 100 NORTH",
        "SW 5th Ave, Southwest 5th Ave"
    })
    void directionsAreFlippedWhereverTheyStand(String street, String flipped) {
        assertThat(StreetWords.flipDirections(street)).contains(flipped);
    }

    @ParameterizedTest(name = "in {0} the direction is the name")
    @CsvSource({"North Street", "E St", "West", "Main Street"})
    void aDirectionThatIsTheNameIsLeftAlone(String street) {
        assertThat(StreetWords.flipDirections(street)).isEmpty();
    }

    @ParameterizedTest(name = "{0} without type is {1}")
    @CsvSource({
        "Main Street, Main",
        "Lake Road South, Lake South",
        "D St, D St",
        "North Street, North Street",
        "Vermont Route 22A, Vermont Route 22A"
    })
    void aTypeIsLeftOutWhereANameRemains(String street, String rest) {
        assertThat(StreetWords.withoutType(street)).isEqualTo(rest);
    }

    @Test
    void spellingsOfOneNameAreOne() {
        assertThat(StreetWords.canonical("N MAIN ST")).isEqualTo(StreetWords.canonical("North Main Street"));
        assertThat(StreetWords.canonical("HWY 70")).isEqualTo(StreetWords.canonical("Highway 70"));
        assertThat(StreetWords.canonical("8TH AV")).isEqualTo(StreetWords.canonical("Eighth Avenue"));
        assertThat(StreetWords.canonical("Main St")).isNotEqualTo(StreetWords.canonical("Main Ave"));
    }

    @Test
    void theBareNameHasNeitherTypeNorDirections() {
        assertThat(StreetWords.bare("N MAIN ST")).isEqualTo("main");
        assertThat(StreetWords.bare("Lake Road South")).isEqualTo("lake");
        assertThat(StreetWords.bare("N C")).isEqualTo("c");
        assertThat(StreetWords.bare("SEVENTEENTH ST")).isEqualTo("17th");
        assertThat(StreetWords.bare("North Street")).isEqualTo("north street");
    }

    @Test
    void wordsOfTheNameAreLongAndNeitherTypeNorDirectionNorNumbered() {
        assertThat(StreetWords.wordsOfTheName("North Dead Creek Road")).containsExactly(1, 2);
        assertThat(StreetWords.wordsOfTheName("Elm Street")).isEmpty();
        assertThat(StreetWords.wordsOfTheName("Vermont Route 22A")).isEmpty();
        assertThat(StreetWords.wordsOfTheName("42nd Street")).isEmpty();
    }
}
