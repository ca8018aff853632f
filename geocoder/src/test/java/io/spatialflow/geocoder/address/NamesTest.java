package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "VT,vt",
        "vermont,vt",
        "Vermont ,vt",
        "D.C.,dc",
        "District of Columbia,dc",
        "West Virginia,wv",
        "W. Virginia,wv",
        "Puerto Rico,pr",
        "N Carolina,nc",
        "Rhode Island,ri",
        "Ontario,",
        "XX,",
        "'',"
    })
    void statesGoByCodeAndName(String text, String code) {
        assertThat(States.code(text)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Saint Johnsbury,ST. JOHNSBURY",
        "South Burlington,So. Burlington",
        "Essex Junction,Essex Jct",
        "Mount Holly,Mt Holly",
        "Coeur d’Alene,coeur dalene"
    })
    void townsAreSpelledInSeveralWays(String one, String other) {
        assertThat(PlaceName.normal(one)).isEqualTo(PlaceName.normal(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"APT 4B,4b", "#4B,4b", "4B,4b", "Suite 400,400", "BSMT,bsmt", "APT MAIN,main", "5-10,5-10", "'',''"})
    void unitsAreSpelledInSeveralWays(String text, String unit) {
        assertThat(UnitName.normal(text)).isEqualTo(unit);
    }
}
