package io.spatialflow.geocoder.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    @ParameterizedTest(name = "{0},{1} inside: {2}")
    @CsvSource({"44,-73,true", "45,-72,true", "45.0001,-73,false", "44.5,-72.5,true", "44,-73.0001,false"})
    void edgesBelongToTheBox(double latitude, double longitude, boolean inside) {
        assertThat(new Box(44, -73, 45, -72).contains(new Point(latitude, longitude)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"45,-73,44,-72", "44,-72,45,-73", "-91,0,0,1", "0,170,1,190", "NaN,0,1,1"})
    void cornersTheWrongWayRoundMakeNoBox(double south, double west, double north, double east) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(south, west, north, east));
    }
}
