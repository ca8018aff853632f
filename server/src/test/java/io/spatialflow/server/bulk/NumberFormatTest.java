package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    private static String shown(String number, String code) {
        return NumberFormat.of(code).show(new BigDecimal(number), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5401               | 00000                            | 05401
            5401               | 00000;-00000                     | 05401
            5401               | 00000_)                          | 05401
            5401               | [$-409]00000                     | 05401
            5401               | "ZIP "00000                      | ZIP 05401
            54011234           | 00000\\-0000                     | 05401-1234
            54011234           | 00000-0000                       | 05401-1234
            5401               | [<=99999]00000;00000\\-0000      | 05401
            54011234           | [<=99999]00000;00000\\-0000      | 05401-1234
            8025550123         | (000) 000-0000                   | (802) 555-0123
            1234567            | 00000                            | 1234567
            -5401              | 00000                            | -5401
            54.5               | 00000                            | 54.5
            """)
    void aZipHasItsZerosAndMarks(String number, String code, String shown) {
        assertThat(shown(number, code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250.0              | ''               | 250
            250                | General          | 250
            1000               | #,##0            | 1000
            5                  | 0.00             | 5
            0.5                | 0%               | 0.5
            100                | 0" m"            | 100
            0.30000000000000004| General          | 0.3
            99.99999999999999  | General          | 100
            0.0                | 0                | 0
            1E+5               | 0.00E+00         | 100000
            """)
    void otherNumbersArePlain(String number, String code, String shown) {
        assertThat(shown(number, code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45356              | yyyy-mm-dd       | 2024-03-05
            45356              | mm-dd-yy         | 2024-03-05
            45356              | [$-F800]dddd, mmmm dd, yyyy | 2024-03-05
            45356              | mmm              | 2024-03-05
            45356.520833333336 | m/d/yy h:mm      | 2024-03-05T12:30
            45356.520833333336 | yyyy-mm-dd       | 2024-03-05T12:30
            0.3541666666666667 | h:mm AM/PM       | 08:30
            0.3541666666666667 | [h]:mm           | 08:30
            30.5               | [h]:mm           | 30.5
            59                 | yyyy-mm-dd       | 1900-02-28
            61                 | yyyy-mm-dd       | 1900-03-01
            -1                 | yyyy-mm-dd       | -1
            99999999           | yyyy-mm-dd       | 99999999
            """)
    void aDateIsOne(String number, String code, String shown) {
        assertThat(shown(number, code)).isEqualTo(shown);
    }

    @Test
    void theDaysOfOldMacsBeginLater() {
        assertThat(NumberFormat.of("yyyy-mm-dd").show(new BigDecimal(43_894), true))
                .isEqualTo("2024-03-05");
    }
}
