package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest(name = "{0} to {1} are {2}")
    @CsvSource(textBlock = """
            maple,    maple,    0
            maple,    naple,    1
            maple,    maplw,    1
            maple,    maple st, 3
            maple,    mple,     1
            maple,    mapple,   1
            maple,    malpe,    1
            maple,    ampel,    2
            maple,    elpam,    4
            ca,       abc,      3
            '',       maple,    5
            maple,    '',       5
            '',       '',       0
            """)
    void lettersArePutInLeftOutExchangedAndSwapped(String one, String other, int edits) {
        assertThat(within(9, one, other)).isEqualTo(edits);
        assertThat(within(9, other, one)).isEqualTo(edits);
    }

    @Test
    void whatIsFartherAwayThanAskedIsOneFarther() {
        assertThat(within(0, "maple", "naple")).isEqualTo(1);
        assertThat(within(1, "maple", "elpam")).isEqualTo(2);
        assertThat(within(2, "maple", "m")).isEqualTo(3);
    }

    /** One instance for all of them, with words of all lengths, so that nothing may be left over from the word before. */
    @Test
    void itAgreesWithTheTableWrittenOutInFull() {
        Random random = new Random(11);
        EditDistance distance = new EditDistance();
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = random.nextInt(3) == 0 ? word(random) : mistaken(one, random);
            int most = random.nextInt(4);
            byte[] text = bytes("<" + one + "|" + other + ">");
            int middle = one.length() + 1;
            assertThat(distance.within(most, text, 1, middle, text, middle + 1, text.length - 1))
                    .as("%s and %s within %d", one, other, most)
                    .isEqualTo(Math.min(inFull(one, other), most + 1));
        }
    }

    private static int within(int most, String one, String other) {
        byte[] some = bytes(one);
        byte[] others = bytes(other);
        return new EditDistance().within(most, some, 0, some.length, others, 0, others.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(Random random) {
        int length = random.nextInt(20) == 0 ? 60 + random.nextInt(40) : random.nextInt(12);
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static String mistaken(String word, Random random) {
        StringBuilder mistaken = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && mistaken.length() > 1; i--) {
            int at = random.nextInt(mistaken.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> mistaken.deleteCharAt(at);
                case 1 -> mistaken.insert(at, 'd');
                case 2 -> mistaken.setCharAt(at, 'd');
                default -> mistaken.insert(at, mistaken.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return mistaken.toString();
    }

    private static int inFull(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(int[][] table, String one, String other, int i, int j) {
        int exchanged = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
