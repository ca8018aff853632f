package io.spatialflow.geocoder.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLengthIsFiniteAndNotNegative(double meters) {
        assertThatIllegalArgumentException().isThrownBy(() -> Length.ofMeters(meters));
    }

    @Test
    void lengthsAreOrdered() {
        assertThat(Length.ofMeters(99.9)).isLessThan(Length.ofMeters(100));
    }
}
