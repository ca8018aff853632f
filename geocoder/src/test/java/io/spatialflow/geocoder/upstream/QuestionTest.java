package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the house when somebody else is asked. */
class QuestionTest {

    private static Question question(AddressQuery query) {
        return ((Question.Read.Asked) Question.read(query)).question();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 Main St, Barre, VT 05641                        | 12 Main St, Barre, VT 05641
            12 Main St Apt 4B, Barre, VT 05641                 | 12 main st, barre, VT 05641
            c/o Jane Doe, 12 Main St, Barre, VT 05641          | 12 main st, barre, VT 05641
            Acme Corp, 12 Main St, PO Box 7, Barre, VT 05641   | 12 main st, barre, VT 05641
            """)
    void onlyTheWayToTheDoorIsAskedFor(String text, String line) {
        assertThat(question(AddressQuery.of(text)).line()).isEqualTo(line);
    }

    @Test
    void whatSomebodyWroteIsOneLineForThem() {
        assertThat(question(AddressQuery.of("12 Main\u202e St\r\nBarre\tVT 05641"))
                        .line())
                .doesNotContain("\r", "\n", "\t", "\u202e");
    }

    @Test
    void fieldsStayFields() {
        Question asked = question(new AddressQuery("12 Main St", "Barre", "Vermont", "05641"));
        assertThat(asked.street()).isEqualTo("12 Main St");
        assertThat(asked.city()).isEqualTo("Barre");
        assertThat(asked.state()).isEqualTo("VT");
        assertThat(asked.zip()).isEqualTo("05641");
    }

    @ParameterizedTest
    @CsvSource({
        "'PO Box 7, Barre, VT', PO_BOX",
        "TBD, LOCALITY_ONLY",
        "'Barre, VT', LOCALITY_ONLY",
        "'', NOT_AN_ADDRESS"
    })
    void whatIsNoHouseIsNobodyAskedFor(String text, Match.Reason reason) {
        assertThat(Question.read(AddressQuery.of(text)))
                .isEqualTo(new Question.Read.Settled(new Match.Unmatched(reason)));
    }
}
