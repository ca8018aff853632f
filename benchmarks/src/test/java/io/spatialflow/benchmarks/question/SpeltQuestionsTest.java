package io.spatialflow.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeltQuestionsTest {

    private static final AddressPoint HOUSE = house(44.0, "12", "North Maple Street", "Barre", "05641");

    @Test
    void eachSpellingChangesWhatItSays() {
        assertThat(text(Spelling.CLEAN)).isEqualTo("12 North Maple Street, Barre, VT 05641");
        assertThat(text(Spelling.SUFFIX_FLIPPED)).isEqualTo("12 North Maple St, Barre, VT 05641");
        assertThat(text(Spelling.DIRECTIONAL_FLIPPED)).isEqualTo("12 N Maple Street, Barre, VT 05641");
        assertThat(text(Spelling.LOWER_CASE)).isEqualTo("12 north maple street, barre, vt 05641");
        assertThat(text(Spelling.NO_COMMAS)).isEqualTo("12 North Maple Street Barre VT 05641");
        assertThat(text(Spelling.UNIT_BEFORE)).isEqualTo("Apt 4B, 12 North Maple Street, Barre, VT 05641");
        assertThat(text(Spelling.UNIT_AFTER)).isEqualTo("12 North Maple Street Apt 4B, Barre, VT 05641");
        assertThat(text(Spelling.COUNTRY_AT_THE_END)).isEqualTo("12 North Maple Street, Barre, VT 05641, USA");
        assertThat(text(Spelling.ZIP_MISSING)).isEqualTo("12 North Maple Street, Barre, VT");
        assertThat(text(Spelling.CITY_MISSING)).isEqualTo("12 North Maple Street, VT 05641");
        assertThat(text(Spelling.SUFFIX_MISSING)).isEqualTo("12 North Maple, Barre, VT 05641");
        assertThat(text(Spelling.ZIP_WRONG)).matches("12 North Maple Street, Barre, VT 0564[02]");
        assertThat(text(Spelling.TYPO)).matches("12 North [A-Za-z]{4,6} Street, Barre, VT 05641");
        assertThat(text(Spelling.TYPO_ZIP_MISSING)).matches("12 North [A-Za-z]{4,6} Street, Barre, VT");
    }

    @Test
    void withoutAZipThereIsNoneToLoseOrToMistype() {
        AddressPoint house = house(44.0, "12", "Maple Street", "Barre", "");
        for (Spelling spelling : List.of(Spelling.ZIP_MISSING, Spelling.CITY_MISSING, Spelling.ZIP_WRONG)) {
            assertThat(questions(spelling, List.of(house))).isEmpty();
        }
    }

    @Test
    void anAddressThatStandsTwiceFarApartIsUndecidableAndEitherPlaceIsRight() {
        List<Question> questions =
                questions(Spelling.CLEAN, List.of(HOUSE, house(44.01, "12", "North Maple Street", "Barre", "05641")));
        assertThat(questions).hasSize(2).allSatisfy(question -> {
            assertThat(question.decidable()).isFalse();
            assertThat(question.truths()).hasSize(2);
        });
    }

    @Test
    void twoPointsOfOneHouseAreNoChoice() {
        assertThat(questions(
                        Spelling.CLEAN, List.of(HOUSE, house(44.0005, "12", "North Maple Street", "Barre", "05641"))))
                .allMatch(Question::decidable);
    }

    @Test
    void withoutItsTypeAStreetMayBeAnother() {
        AddressPoint avenue = house(44.01, "12", "N Maple Ave", "Barre", "05641");
        assertThat(questions(Spelling.SUFFIX_MISSING, List.of(HOUSE, avenue))).noneMatch(Question::decidable);
        assertThat(questions(Spelling.CLEAN, List.of(HOUSE, avenue))).allMatch(Question::decidable);
        AddressPoint noSuchHouse = house(44.01, "14", "N Maple Ave", "Barre", "05641");
        assertThat(questions(Spelling.SUFFIX_MISSING, List.of(HOUSE, noSuchHouse)))
                .allMatch(Question::decidable);
    }

    @Test
    void aWrongZipMayBeTheRightOneOfAnotherHouse() {
        List<AddressPoint> houses = List.of(
                HOUSE,
                house(45.0, "12", "North Maple St", "Milton", "05640"),
                house(46.0, "12", "North Maple St", "Essex", "05642"));
        assertThat(questions(Spelling.ZIP_WRONG, houses).getFirst().decidable()).isFalse();
        assertThat(questions(Spelling.ZIP_WRONG, List.of(HOUSE))).allMatch(Question::decidable);
    }

    @Test
    void aTypoMayMakeTheNameOfAnotherStreet() {
        List<AddressPoint> houses = List.of(
                house(44.0, "12", "Maple Street", "Barre", "05641"),
                house(44.02, "12", "Mable Street", "Barre", "05641"));
        Parts parts = Parts.of(houses.getFirst());
        Point truth = houses.getFirst().point();
        NearStreets near = new NearStreets(houses);
        assertThat(near.leaveNoChoiceBut(truth, parts.withStreet("Mavle Street")))
                .isFalse();
        assertThat(near.leaveNoChoiceBut(truth, parts.withStreet("Mapel Street")))
                .isTrue();
    }

    @Test
    void theSameSeedAsksTheSame() {
        assertThat(questions(Spelling.TYPO, List.of(HOUSE))).isEqualTo(questions(Spelling.TYPO, List.of(HOUSE)));
    }

    private static String text(Spelling spelling) {
        return questions(spelling, List.of(HOUSE)).getFirst().text();
    }

    private static List<Question> questions(Spelling spelling, List<AddressPoint> houses) {
        return new SpeltQuestions(spelling, houses, Meanings.exact(houses)).of(houses, 100, 3);
    }

    static AddressPoint house(double latitude, String number, String street, String city, String zip) {
        return new AddressPoint(
                new Point(latitude, -72.5), number, street, "", PostalArea.of(city, "Washington", "VT", zip));
    }
}
