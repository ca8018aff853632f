package io.spatialflow.benchmarks.question;

import static io.spatialflow.benchmarks.question.SpeltQuestionsTest.house;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AbsentQuestionsTest {

    private static final List<AddressPoint> HOUSES =
            List.of(house(44, "12", "Maple Street", "Barre", "05641"), house(45, "740", "MAPLE ST", "Milton", "05468"));

    private final AbsentQuestions absent = new AbsentQuestions(HOUSES, HOUSES.subList(0, 1), 1);

    @Test
    void numbersLieBeyondThoseOfAllStreetsOfTheName() {
        assertThat(only(absent.numbersOutOfRange())).matches("(5[7-9]|6)\\d+ Maple Street, Barre, VT 05641");
    }

    @Test
    void unknownStreetsKeepTheirType() {
        assertThat(only(absent.unknownStreets())).matches("12 [A-Z][a-z]{8,11} Street, Barre, VT 05641");
    }

    @Test
    void inventedNamesAreFarFromEveryStreet() {
        List<AddressPoint> one = List.of(house(44, "12", "Brabrabra Street", "Barre", "05641"));
        assertThat(InventedStreets.unlike(one, 1))
                .hasSize(500)
                .allMatch(name -> InventedStreets.edits("brabrabra", name.toLowerCase(Locale.ROOT)) >= 4);
    }

    @Test
    void otherStatesComeWithOrWithoutTheZip() {
        assertThat(only(absent.wrongStates(true))).matches("12 Maple Street, Barre, (?!VT)\\w+ 05641");
        assertThat(only(absent.wrongStates(false))).matches("12 Maple Street, Barre, (?!VT)\\w+");
    }

    @Test
    void boxesHaveNoStreet() {
        assertThat(only(absent.postBoxes())).matches("(?i)p.*o.*b.*\\d+, Barre, VT 05641|BOX \\d+, Barre, VT 05641");
    }

    @Test
    void nothingIsRightForThem() {
        assertThat(absent.garbage()).allMatch(Question::isOfNowhere);
        assertThat(absent.placesOnly()).allMatch(Question::isOfNowhere);
    }

    private static String only(List<Question> questions) {
        assertThat(questions).hasSize(1);
        return questions.getFirst().text();
    }
}
