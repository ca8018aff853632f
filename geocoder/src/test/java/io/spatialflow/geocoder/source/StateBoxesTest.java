package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateBoxesTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "vt,44.26,-72.58,Montpelier",
        "ak,51.88,-176.65,Adak",
        "ak,52.83,173.18,Attu beyond the 180th meridian",
        "ak,55.34,-131.65,Ketchikan",
        "fl,24.55,-81.78,Key West",
        "hi,28.21,-177.37,Midway",
        "me,44.81,-66.95,Lubec",
        "mn,49.35,-95.06,the Northwest Angle",
        "ma,41.28,-70.1,Nantucket",
        "pr,18.1,-67.9,Mona",
        "gu,13.47,144.75,Hagatna",
        "as,-14.28,-170.7,Pago Pago",
        "zz,0,0,nowhere that is known",
    })
    void placesLieInTheirStates(String state, double latitude, double longitude, String place) {
        assertThat(StateBoxes.mayHold(state, latitude, longitude)).as(place).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "vt,42.36,-71.06,Boston",
        "nc,25.76,-80.19,Miami",
        "ca,44.26,-72.58,Montpelier",
        "ak,47.61,-122.33,Seattle",
        "tx,29.76,95.37,Houston without its sign",
    })
    void placesElsewhereDoNot(String state, double latitude, double longitude, String place) {
        assertThat(StateBoxes.mayHold(state, latitude, longitude)).as(place).isFalse();
    }

    @Test
    void everyStateHasItsNumber() {
        assertThat(Fips.state("37")).isEqualTo("NC");
        assertThat(Fips.state("72")).isEqualTo("PR");
        assertThat(Fips.state("03")).isNull();
        assertThat(Fips.state("")).isNull();
    }
}
