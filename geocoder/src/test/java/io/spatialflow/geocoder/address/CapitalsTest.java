package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            MAPLE ST            | Maple St
            N 100 W             | N 100 W
            VT ROUTE 22A        | VT Route 22A
            US HIGHWAY 7        | US Highway 7
            5TH AVE NW          | 5th Ave NW
            O'FARRELL ST        | O'farrell St
            ELM CT              | Elm Ct
            LA CAÑADA BLVD      | La Cañada Blvd
            Vermont Route 22A   | Vermont Route 22A
            McDonald Rd         | McDonald Rd
            QUEEN CITY Ave      | Queen City Ave
            IBM Drive           | IBM Drive
            """)
    void whatShoutsIsCalmed(String text, String expected) {
        assertThat(Capitals.calm(text)).isEqualTo(expected);
    }
}
