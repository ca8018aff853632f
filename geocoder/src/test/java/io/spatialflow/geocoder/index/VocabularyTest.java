package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.address.Letters;
import io.spatialflow.geocoder.index.Vocabulary.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest(name = "{0} may mean {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mapel        | maple        | 1 | two neighbours exchanged
            maplw        | maple        | 1 | another letter
            mple         | maple        | 1 | a letter left out
            mapple       | maple        | 1 | a letter doubled
            massachusets | massachusetts | 1 | a doubled letter left out
            masachusets  | massachusetts | 2 | two mistakes in a long name
            elmwod       | elmwood      | 1 |
            glenridge    | glen rdg     | 0 | only the space is elsewhere
            glen rdg     | glenridge    | 0 | and the other way round
            high lk      | highlake     | 0 | an abbreviation spelled out
            highlk       | high lk      | 2 | one that nobody could spell out
            fith         | 5th          | 1 | numbers are spelled out
            oak 12       | oakk 12      | 1 | the digits are right
            rout 22a     | rte 22a      | 1 |
            21ts         | 21st         | 1 |
            """)
    void aMistakeIsSeenThrough(String asked, String known, int edits, String why) throws IOException {
        assertThat(of("willow", known, "9th").near(asked)).as(why).containsExactly(new Spelling(known, edits));
        assertThat(Vocabulary.areSimilar(asked, known)).isTrue();
        assertThat(Vocabulary.areSimilar(known, asked)).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5th      | 6th      | digits are never mistaken
            15th     | 5th      |
            15th     | 16th     | not even where they are spelled nearly alike
            9th hill | 10th hill |
            100      | 101      |
            rte 22   | rte 22a1 |
            rte 22a  | rte 22b  | nor are the letters of highways
            rte 7    | rte 7a   |
            elm      | elk      | too short to tell
            oak      | oaks hl  |
            maple    | mabel    | two mistakes in a short name
            lincoln  | linden   |
            franklin | frankfurt | three in a long one
            """)
    void anotherNameIsAnotherName(String asked, String known, String why) throws IOException {
        assertThat(of(known).near(asked)).as(why).isEmpty();
        assertThat(Vocabulary.areSimilar(asked, known)).as(why).isFalse();
    }

    @Test
    void theNameItselfIsNoMistake() throws IOException {
        assertThat(of("maple", "maples").near("maple")).containsExactly(new Spelling("maples", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "münchen", "\u5c71\u624b", "\uD83C\uDFE0"})
    void anyTextMayBeAskedFor(String asked) throws IOException {
        assertThat(of().near(asked)).isEmpty();
        assertThat(of("", "maple", "elm").near(asked)).isEmpty();
    }

    @Test
    void emptyNamesAreNotKept() throws IOException {
        assertThat(of("", "maple", "").size()).isEqualTo(1);
    }

    /** Ruling names out by their letters and lengths may never lose one that comparing would have found. */
    @Test
    void noneIsLostBeforeItIsCompared() throws IOException {
        Random random = new Random(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add(name(random));
        }
        Vocabulary vocabulary = of(names.toArray(String[]::new));
        for (int i = 0; i < 300; i++) {
            String asked = name(random);
            assertThat(vocabulary.near(asked))
                    .as(asked)
                    .extracting(Spelling::name)
                    .containsExactlyElementsOf(names.stream()
                            .filter(name -> !name.equals(asked) && Vocabulary.areSimilar(asked, name))
                            .toList());
            assertThat(vocabulary.near(asked))
                    .allMatch(spelling ->
                            spelling.edits() > 0 || Letters.of(spelling.name()).equals(Letters.of(asked)));
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = 3 + random.nextInt(7); length > 0; length--) {
            name.append(random.nextInt(8) == 0 ? '7' : (char) ('a' + random.nextInt(3)));
        }
        return name.toString();
    }

    private static Vocabulary of(String... names) throws IOException {
        return Vocabulary.of(consumer -> List.of(names).forEach(consumer));
    }
}
