package io.spatialflow.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypoTest {

    @Test
    void eachKindDoesWhatItSays() {
        Random random = new Random(1);
        assertThat(Typo.SUBSTITUTION.slip("maple", 2, random)).matches("ma[^p]le");
        assertThat(Typo.DELETION.slip("maple", 2, random)).isEqualTo("male");
        assertThat(Typo.INSERTION.slip("maple", 2, random)).matches("ma.ple").isNotEqualTo("mapple");
        assertThat(Typo.TRANSPOSITION.slip("maple", 1, random)).isEqualTo("mpale");
        assertThat(Typo.TRANSPOSITION.slip("maple", 4, random)).isEqualTo("mapel");
        assertThat(Typo.DOUBLED_LETTER.slip("maple", 0, random)).isEqualTo("mmaple");
    }

    @Test
    void typeDirectionAndCaseStayAndTheRestIsOneSlipAway() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Optional<String> street = Typo.any("NORTH MAPLE ST", random);
            assertThat(street)
                    .hasValueSatisfying(text -> assertThat(text)
                            .matches("NORTH [A-Z]{4,6} ST")
                            .isNotEqualTo("NORTH MAPLE ST")
                            .satisfies(slipped -> assertThat(NearStreets.isOneSlipAway(slipped, "NORTH MAPLE ST"))
                                    .isTrue()));
        }
    }

    @Test
    void equalNeighboursCannotChangePlaces() {
        assertThat(Typo.TRANSPOSITION.in("Aaaa Street", new Random(1))).isEmpty();
    }

    @Test
    void aNameWithoutALongWordHasNoTypo() {
        assertThat(Typo.any("Elm Street", new Random(1))).isEmpty();
        assertThat(Typo.any("E 100 N", new Random(1))).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameSlips() {
        assertThat(Typo.any("Prospect Avenue", new Random(7))).isEqualTo(Typo.any("Prospect Avenue", new Random(7)));
    }
}
