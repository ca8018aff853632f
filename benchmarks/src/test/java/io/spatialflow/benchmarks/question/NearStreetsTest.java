package io.spatialflow.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearStreetsTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "maple, maple, true",
        "maple, mable, true",
        "maple, male, true",
        "maple, mapple, true",
        "maple, mapel, true",
        "maple, aple, true",
        "maple, mapl, true",
        "maple, mbble, false",
        "maple, pamle, false",
        "maple, maplexx, false",
        "maple, elpam, false",
        "a, '', true",
        "ab, ba, true"
    })
    void oneSlipIsALetterChangedMissingAddedOrTwoSwapped(String one, String other, boolean isNear) {
        assertThat(NearStreets.isOneSlipAway(one, other)).isEqualTo(isNear);
        assertThat(NearStreets.isOneSlipAway(other, one)).isEqualTo(isNear);
    }
}
