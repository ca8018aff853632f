package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Fault;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a provider gives, only the very house that was asked for is found. */
class JudgementTest {

    private static final Provenance SOMEBODY = new Provenance("somebody", "none", null, false);
    private static final Point HERE = new Point(44.4796, -73.2121);

    private static Place house(String number, String street, String town, String state, String zip) {
        return at(HERE, 0.9, number, street, town, state, zip);
    }

    private static Place at(
            Point point, double confidence, String number, String street, String town, String state, String zip) {
        return new Place(
                point.latitude(),
                point.longitude(),
                MatchLevel.ROOFTOP,
                confidence,
                number,
                street,
                List.of(town),
                state,
                zip,
                number + " " + street + ", " + town);
    }

    private static Place at(double latitude, double longitude, String state) {
        return new Place(
                latitude, longitude, MatchLevel.ROOFTOP, 0.9, "12", "Main St", List.of("Barre"), state, "", "12 Main");
    }

    private static Match judge(String asked, Place... places) {
        Question question = ((Question.Read.Asked) Question.read(AddressQuery.of(asked))).question();
        return Judgement.of(question, Format.Answer.of(Arrays.asList(places)), SOMEBODY);
    }

    private static String outcome(Match match) {
        return switch (match) {
            case Match.Found found -> "found";
            case Match.Ambiguous ambiguous -> "ambiguous";
            case Match.Unmatched unmatched -> unmatched.reason().toString();
            case Match.Busy busy -> "busy";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # asked                              | number  | street            | town              | state   | zip        | outcome
            12 Main St, Barre, VT 05641          | 12      | Main Street       | Barre             | VT      | 05641      | found
            12 Main St, Barre, VT 05641          | 12      | Main Street       | Barre             | Vermont | 05641-2203 | found
            12 main street barre vermont 05641   | 12      | MAIN ST           | BARRE             | vt      | 05641      | found
            12 Main St, Barre, VT                | 12      | Main St           | Town of Barre     | VT      |            | found
            12 Main St, 05641                    | 12      | Main St           | Barre             | VT      | 05641      | found
            12 Main St, South Barre, VT 05641    | 12      | Main St           | Barre             | VT      | 05641      | found
            12 Main St Apt 4, Barre, VT          | 12      | Main St           | Barre             | VT      |            | found
            110-112 Main St, Barre, VT           | 110     | Main St           | Barre             | VT      |            | found
            110 Main St, Barre, VT               | 110-112 | Main St           | Barre             | VT      |            | found
            91-1001 Kaimalie St, Ewa Beach, HI   | 91-1001 | Kaimalie St       | Ewa Beach         | HI      |            | NO_MATCH
            12 Mian St, Barre, VT                | 12      | Main St           | Barre             | VT      |            | found
            12 Mian St, Barre, VT                | 12      | Main Ave          | Barre             | VT      |            | NO_MATCH
            12 Washingtin Stret, Barre, VT       | 12      | Washington St     | Barre             | VT      |            | NO_MATCH
            12 Washingtin St, Barre, VT          | 12      | Washington St     | Barre             | VT      |            | found
            12 Church St, Barre, VT              | 12      | Main St           | Barre             | VT      |            | NO_MATCH
            12 12th St, Barre, VT                | 12      | 13th St           | Barre             | VT      |            | NO_MATCH
            12 Elm St, Barre, VT                 | 12      | Ely St            | Barre             | VT      |            | NO_MATCH
            12 Main, Barre, VT                   | 12      | Main St           | Barre             | VT      |            | found
            12 Main St, Barre, VT                | 12      |                   | Barre             | VT      |            | found
            12 Main St, Barre, VT                | 14      | Main St           | Barre             | VT      |            | NUMBER_NOT_FOUND
            12 Main St, Barre, VT                | 12A     | Main St           | Barre             | VT      |            | NUMBER_NOT_FOUND
            12A Main St, Barre, VT               | 12      | Main St           | Barre             | VT      |            | NUMBER_NOT_FOUND
            12 Main St, Barre, VT                |         | Main St           | Barre             | VT      |            | NUMBER_NOT_FOUND
            12 Main St, Barre, VT                | 12      | Main Ave          | Barre             | VT      |            | NO_MATCH
            12 N Main St, Barre, VT              | 12      | S Main St         | Barre             | VT      |            | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           | Barre             | MA      |            | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           | Barre             | Quebec  |            | NO_MATCH
            12 Main St, Barre, VT 05641          | 12      | Main St           | Barre             | VT      | 05654      | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           | Plainfield        | VT      |            | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           | South Barre       | VT      |            | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           | Barre Town        | VT      |            | found
            12 Main St, Barre, VT 05641          | 12      | Main St           | South Barre       | VT      | 05641      | found
            12 Main St, Saint Albans, VT         | 12      | Main St           | St. Albans        | VT      |            | found
            12 Main St, Washington, VT           | 12      | Main St           | Washington County | VT      |            | NO_MATCH
            12 main st south barre vt            | 12      | Main St           | Barre             | VT      |            | NO_MATCH
            12 Main St, Barre, VT                | 12      | Main St           |                   | VT      |            | found
            12 Main St                           | 12      | Main St           | Barre             | VT      | 05641      | ambiguous
            12 Main St, VT                       | 12      | Main St           | Barre             | VT      | 05641      | ambiguous
            """)
    void onlyTheVeryHouseIsFound(
            String asked, String number, String street, String town, String state, String zip, String outcome) {
        String label = town == null ? "12 Main St, Barre" : "";
        Place place = new Place(
                HERE.latitude(),
                HERE.longitude(),
                MatchLevel.ROOFTOP,
                0.9,
                text(number),
                text(street),
                List.of(text(town)),
                text(state),
                text(zip),
                label);
        if (state.equals("HI")) {
            // The point is Vermont's: a house in Hawaii is never there. See below.
            assertThat(UnitedStates.contains(HERE)).isTrue();
            place = new Place(44.4, 73.2, MatchLevel.ROOFTOP, 0.9, number, street, List.of(town), state, "", "");
        }
        assertThat(outcome(judge(asked, place))).isEqualTo(outcome);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({
        "91, -73.2",
        "44.4, 181",
        "NaN, NaN",
        "0, 0",
        "0.001, -0.002",
        "-73.2, 44.4",
        "73.2, -44.4",
        "44.4, 73.2",
        "Infinity, 0",
        "-44.4, -73.2"
    })
    void aPointThatCannotBeThereIsNone(double latitude, double longitude) {
        Match noMatch = new Match.Unmatched(Match.Reason.NO_MATCH);
        assertThat(judge("12 Main St, Barre, VT", at(latitude, longitude, "VT")))
                .isEqualTo(noMatch);
        assertThat(judge("12 Main St, Barre", at(latitude, longitude, "Vermont")))
                .isEqualTo(noMatch);
    }

    @ParameterizedTest
    @CsvSource({
        "44.26, -72.57",
        "61.2, -149.9",
        "52.9, 173.2",
        "21.3, -157.9",
        "18.4, -66.1",
        "13.5, 144.8",
        "-14.3, -170.7",
        "25.7, -80.2",
        "48.9, -123.0"
    })
    void everyPartOfTheUnitedStatesIsThere(double latitude, double longitude) {
        assertThat(UnitedStates.contains(new Point(latitude, longitude))).isTrue();
    }

    @Test
    void whatDiffersIsNamedAndCosts() {
        Match match = judge("12 Main, South Barre, VT 05641", house("12", "Main St", "Barre", "VT", "05641"));
        assertThat(Asking.candidate(match).faults())
                .extracting(Fault::name)
                .containsExactlyInAnyOrder("street_type.missing", "city.differs");
        assertThat(Asking.candidate(match).confidence()).isEqualTo(0.7, within(1e-9));
    }

    @Test
    void equalPlacesFarApartAreNotChosenFrom() {
        Point near = HERE.towards(90, Length.ofMeters(150));
        Point far = HERE.towards(90, Length.ofMeters(250));
        Place one = at(HERE, 0.9, "12", "Main St", "Barre", "VT", "");
        assertThat(judge("12 Main St, Barre, VT", one, at(near, 0.9, "12", "Main St", "Barre", "VT", "")))
                .isInstanceOf(Match.Found.class);
        assertThat(judge("12 Main St, Barre, VT", one, at(far, 0.86, "12", "Main St", "Barre", "VT", "")))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates()).hasSize(2));
        assertThat(judge("12 Main St, Barre, VT", one, at(far, 0.8, "12", "Main St", "Barre", "VT", "")))
                .as("one is clearly better")
                .isInstanceOf(Match.Found.class);
        assertThat(judge("12 Main St, Barre, VT", one, at(far, 0.9, "12", "Main St", "Barre", "MA", "")))
                .as("the other is in another state")
                .isInstanceOf(Match.Found.class);
    }

    @Test
    void aListOfEverythingIsCutOff() {
        Place[] places = Collections.nCopies(100_000, at(HERE, 0.9, "12", "Main St", "Barre", "VT", ""))
                .toArray(Place[]::new);
        places[1] = at(new Point(45, -73), 0.9, "12", "Main St", "Barre", "VT", "");
        assertThat(judge("12 Main St, Barre, VT", places))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates()).hasSize(10));
    }

    @Test
    void whatIsShownIsOneShortLine() {
        Place place = new Place(
                44.4,
                -73.2,
                MatchLevel.ROOFTOP,
                0.9,
                "12",
                "Main St",
                List.of("Barre"),
                "VT",
                "",
                "12 Main\n\u001b[31m\u202eSt" + "x".repeat(10_000));
        assertThat(Asking.candidate(judge("12 Main St, Barre, VT", place)).normalized())
                .hasSize(300)
                .startsWith("12 Main [31m Stxxx");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.01", "NaN", "1e9"})
    void aConfidenceThatIsNoneIsNone(double confidence) {
        assertThat(judge("12 Main St, Barre, VT", at(HERE, confidence, "12", "Main St", "Barre", "VT", "")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
    }
}
