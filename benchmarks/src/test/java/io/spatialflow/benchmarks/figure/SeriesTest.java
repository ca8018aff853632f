package io.spatialflow.benchmarks.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Series.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Series.of(8, 1, 4, 2).median()).isEqualTo(3);
    }

    @Test
    void nineOfTenValuesDoNotExceedTheNinetiethPercentile() {
        Series series = Series.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(series.percentile(90)).isEqualTo(9);
        assertThat(series.percentile(100)).isEqualTo(series.max()).isEqualTo(10);
        assertThat(series.percentile(0)).isEqualTo(series.min()).isEqualTo(1);
    }

    @Test
    void oneValueIsAllOfThem() {
        Series series = Series.of(7);
        assertThat(series.median()).isEqualTo(7);
        assertThat(series.percentile(90)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> Series.of().median()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBarIsMetByTheMedianNotByTheBestRun() {
        assertThat(new Figure("create", "ms", Series.of(100, 160, 170), 150.0).row())
                .isEqualTo("| create | 3 | **160 ms** | 170 ms | 100 ms | 170 ms | < 150 ms | 1.07 | **missed** |\n");
        assertThat(new Figure("create", "ms", Series.of(100, 140, 170), 150.0).isMet())
                .isTrue();
    }

    @Test
    void aRateHasToReachItsBar() {
        Figure rate = Figure.rate("look-ups", "/s", Series.of(90_000, 160_000, 170_000), 150_000.0);
        assertThat(rate.row())
                .isEqualTo("| look-ups | 3 | **160,000 /s** | 90,000 /s | 90,000 /s | 170,000 /s | >= 150,000 /s | 1.07"
                        + " | met |\n");
        assertThat(Figure.rate("look-ups", "/s", Series.of(90_000), 150_000.0).isMet())
                .isFalse();
    }
}
