package io.spatialflow.geocoder.address;

import static io.spatialflow.geocoder.address.StreetName.Difference.DIRECTIONAL_EXTRA;
import static io.spatialflow.geocoder.address.StreetName.Difference.DIRECTIONAL_MISSING;
import static io.spatialflow.geocoder.address.StreetName.Difference.DIRECTIONAL_MOVED;
import static io.spatialflow.geocoder.address.StreetName.Difference.TYPE_EXTRA;
import static io.spatialflow.geocoder.address.StreetName.Difference.TYPE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetNameTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Maple Street            | MAPLE ST
            Maple Street            | maple strt.
            North Main Street       | N. Main St
            Fifth Avenue            | 5th Ave
            Saint Paul Street       | St. Paul St
            Mount Hope Boulevard    | Mt Hope Blvd
            Fort Hill Terrace       | Ft. Hill Ter
            Pleasant View Drive     | PLEASANT VW DR
            Martin Luther King Jr Parkway | Martin Luther King Jr. Pkwy
            N 100 W                 | North 100 West
            Winston-Salem Road      | Winston Salem Rd
            VT ROUTE 22A            | Vermont Route 22A
            VT ROUTE 22A            | Route 22A
            VT-22A                  | State Highway 22A
            State Route 22A         | Rte. 22A
            New York State Route 9  | NY 9
            US Route 7              | U.S. Hwy 7
            US-2                    | US Highway 2
            North US Route 7        | N US 7
            County Road 12          | CR 12
            Old Route 22A           | Old Rte 22A
            The Square              | Square
            The Lower Road          | Lower Rd
            York Street Extension   | York St Ext
            """)
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(StreetName.of(one)).isEqualTo(StreetName.of(other));
    }

    @ParameterizedTest(name = "{0} contradicts {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Maple Street    | Maple Avenue  | TYPE_DIFFERS
            Maple Street    | Maple Streets | TYPE_DIFFERS
            North Main St   | South Main St | DIRECTIONAL_DIFFERS
            Main St N       | Main St S     | DIRECTIONAL_DIFFERS
            N 100 W         | N 100 E       | DIRECTIONAL_DIFFERS
            """)
    void namesThatDifferInTypeOrDirectionContradictEachOther(
            String one, String other, StreetName.Difference difference) {
        assertThat(differences(one, other)).containsExactly(difference);
        assertThat(differences(other, one)).containsExactly(difference);
        assertThat(difference.isContradiction()).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Avenue N        | Avenue S
            Route 7         | Route 7A
            US Route 7      | County Road 7
            Mason Hill Road North | Mason Hill Road Plaza
            Maple St        | Elm St
            """)
    void otherNamesAreNotCompared(String one, String other) {
        assertThat(StreetName.of(one).differencesFrom(StreetName.of(other))).isEmpty();
        assertThat(StreetName.of(other).differencesFrom(StreetName.of(one))).isEmpty();
    }

    @Test
    void aPartLeftOutIsADifference() {
        assertThat(differences("Maple", "Maple St")).containsExactly(TYPE_MISSING);
        assertThat(differences("Divot Rd", "Divot")).containsExactly(TYPE_EXTRA);
        assertThat(differences("Main St", "N Main St")).containsExactly(DIRECTIONAL_MISSING);
        assertThat(differences("N Main St", "Main St")).containsExactly(DIRECTIONAL_EXTRA);
        assertThat(differences("N Main St", "Main St N")).containsExactly(DIRECTIONAL_MOVED);
        assertThat(differences("Maple", "N Maple St")).containsExactly(TYPE_MISSING, DIRECTIONAL_MISSING);
        assertThat(differences("Route 7", "US Route 7")).containsExactly(TYPE_MISSING);
        assertThat(differences("Maple Hill", "Maple Hill Rd")).containsExactly(TYPE_MISSING);
        assertThat(differences("100 W", "N 100 W")).containsExactly(DIRECTIONAL_MISSING);
        assertThat(differences("West Shore", "West Shore Road")).containsExactly(TYPE_MISSING);
    }

    @ParameterizedTest(name = "{0} may be short for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Camp Far West   | Camp Far West Rd   | TYPE_MISSING
            Old Turnpike    | Old Turnpike Rd    | TYPE_MISSING
            Maple Hill      | Maple Hill Rd      | TYPE_MISSING
            York St         | York St Ext        | DIRECTIONAL_MISSING
            Square          | The Square Ln      | TYPE_MISSING
            """)
    void aNameMayEndInAWordThatUsuallySaysMore(String asked, String known, StreetName.Difference difference) {
        assertThat(differences(asked, known)).containsExactly(difference);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "US Route 7, true",
        "VT ROUTE 22A, true",
        "County Road 12, true",
        "N US Highway 2, true",
        "Old Route 22A, true",
        "Old Turnpike, false",
        "5th Ave, false",
        "Highway Ln, false",
        "N 100 W, false"
    })
    void aHighwayIsKnownByItsNumber(String name, boolean isHighway) {
        assertThat(StreetName.of(name).isNumberedHighway()).isEqualTo(isHighway);
    }

    @ParameterizedTest(name = "{0} with {2} for {1} is {3}")
    @CsvSource({
        "N Mapel St, mapel, maple, n maple st",
        "Glenridge, glenridge, gln rdg, gln rdg",
        "Highlk Rd, highlk, high lk, high lk rd",
        "Maple St, map, oak, maple st",
        "Stone St, stone, st one, st one st"
    })
    void aNameIsRespelledInItsWholeWords(String name, String base, String as, String expected) {
        assertThat(StreetName.of(name).respelled(base, as)).isEqualTo(new StreetName(expected));
    }

    @Test
    void aNameMadeOfNothingButTypesAndDirectionsKeepsThem() {
        assertThat(StreetName.of("North Ave").bases()).containsExactly("n");
        assertThat(StreetName.of("Avenue N").bases()).containsExactly("ave n");
        assertThat(StreetName.of("Broadway").bases()).containsExactly("broadway");
    }

    private static List<StreetName.Difference> differences(String asked, String known) {
        return StreetName.of(asked).differencesFrom(StreetName.of(known)).orElseThrow();
    }
}
