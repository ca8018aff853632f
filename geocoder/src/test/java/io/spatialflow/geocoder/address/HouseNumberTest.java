package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12       |       | 12
            0012      | 12       |       | 12
            12A       | 12       | a     | 12A
            12-a      | 12       | a     | 12A
            8506 A    | 8506     | a     | 8506A
            1823#A    | 1823     | a     | 1823A
            12 1/2    | 12       | 1/2   | 12 1/2
            4681/2    | 468      | 1/2   | 468 1/2
            34-12     | 34       | -12   | 34-12
            91-1001   | 91       | -1001 | 91-1001
            110 - 112 | 110      | -112  | 110-112
            N6W23001  | 0        | n6w23001 | N6W23001
            A8        | 0        | a8    | A8
            """)
    void oneWayOfWriting(String raw, int leading, String rest, String display) {
        HouseNumber number = Objects.requireNonNull(HouseNumber.parse(raw));
        assertThat(number).isEqualTo(new HouseNumber(leading, Objects.toString(rest, "")));
        assertThat(number.display()).isEqualTo(display);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "000", "WILLOW", "1234567890", "5th", "802-555-1212", "1/2", "-5", "12AB"})
    void otherTextIsNoNumber(String raw) {
        assertThat(HouseNumber.parse(raw)).isNull();
    }

    @ParameterizedTest(name = "{0} is the range from {1}")
    @CsvSource({"110-112,110", "34-12,", "91-1001,", "12,", "12A,", "5-7b,"})
    void aRangeGoesUpAndNotFar(String raw, Integer first) {
        HouseNumber number = Objects.requireNonNull(HouseNumber.parse(raw)).firstOfRange();
        assertThat(number == null ? null : number.leading()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} is the {2} of {1}")
    @CsvSource({
        "12, '', 12",
        "12A, '', 12",
        "12 1/2, '', 12",
        "34-12, 34-, 12",
        "12-3, 12-, 3",
        "91-1001, 91-, 1001",
        "N6W23001, n6w, 23001",
        "A8, a, 8",
        "999999999, '', 999999999"
    })
    void aNumberHasItsPlaceInASeries(String raw, String series, int value) {
        HouseNumber.Rank rank = Objects.requireNonNull(HouseNumber.parse(raw)).rank();
        assertThat(rank).isEqualTo(new HouseNumber.Rank(series, value));
        assertThat(rank.isOdd()).isEqualTo(value % 2 == 1);
    }

    @ParameterizedTest(name = "{0} is part of {1}")
    @CsvSource({"12-3,12", "12b,12", "12 1/2,12", "12,", "34-12,", "110-112,", "N6W23001,", "A8,"})
    void aSuffixMayBeAFlatOfTheMainHouse(String raw, Integer main) {
        HouseNumber number = Objects.requireNonNull(HouseNumber.parse(raw)).withoutSuffix();
        assertThat(number).isEqualTo(main == null ? null : new HouseNumber(main, ""));
    }

    @Test
    void numbersSortAsTheyStandOnTheStreet() {
        assertThat(new HouseNumber(9, "")).isLessThan(new HouseNumber(10, ""));
        assertThat(new HouseNumber(10, "")).isLessThan(new HouseNumber(10, "a"));
    }

    @Test
    void thereIsNoNumberZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HouseNumber(0, ""));
    }
}
