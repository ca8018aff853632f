package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.Letters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names there are in one place, packed, for finding those that a misspelled one may mean. Looking through a city's thousand names
 * takes some microseconds: nearly all are ruled out by the letters they hold.
 */
public final class Vocabulary {

    /** A name shorter than this is too little to tell a mistake from another name. */
    private static final int SHORTEST = 4;

    /** From this length on, two mistakes are bearable. */
    private static final int LONG = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[a-z]\\b)?");

    private final Words names;
    private final Words spelled;
    private final int[] letters;

    private Vocabulary(Words names, Words spelled) {
        this.names = names;
        this.spelled = spelled;
        this.letters = new int[spelled.ends.length];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters(spelled.text, spelled.from(i), spelled.ends[i]);
        }
    }

    /**
     * A name that there is, and by how many letters the one asked for differs from it.
     *
     * @param edits 0 if only the spaces are elsewhere
     */
    public record Spelling(String name, int edits) {}

    /** Many words, one behind the other. */
    private record Words(byte[] text, int[] ends) {

        int from(int i) {
            return i == 0 ? 0 : ends[i - 1];
        }

        String get(int i) {
            return new String(text, from(i), ends[i] - from(i), StandardCharsets.UTF_8);
        }
    }

    /** Reads the names; repeated ones that follow each other count once. */
    static Vocabulary of(NameSource source) throws IOException {
        ByteWriter names = new ByteWriter();
        ByteWriter spelled = new ByteWriter();
        List<Integer> nameEnds = new ArrayList<>();
        List<Integer> spelledEnds = new ArrayList<>();
        source.forEach(name -> {
            if (!name.isEmpty()) {
                add(name, names, nameEnds);
                add(Letters.of(name), spelled, spelledEnds);
            }
        });
        return new Vocabulary(words(names, nameEnds), words(spelled, spelledEnds));
    }

    private static void add(String word, ByteWriter text, List<Integer> ends) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        text.raw(bytes, bytes.length);
        ends.add(text.length());
    }

    private static Words words(ByteWriter text, List<Integer> ends) {
        return new Words(
                text.toBytes(), ends.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Where the names come from. */
    interface NameSource {
        void forEach(Consumer<String> consumer) throws IOException;
    }

    /** How many names there are. */
    int size() {
        return letters.length;
    }

    /**
     * The names that differ from the one asked for by a letter or, if they are long, by two; not the name itself. Digits are
     * never mistaken: 5th is not 6th.
     *
     * @param asked in the normal form in which the names are
     */
    public List<Spelling> near(String asked) {
        byte[] bytes = Letters.of(asked).getBytes(StandardCharsets.UTF_8);
        int askedLetters = letters(bytes, 0, bytes.length);
        EditDistance distance = new EditDistance();
        List<Spelling> near = new ArrayList<>(2);
        for (int i = 0; i < letters.length; i++) {
            int from = spelled.from(i);
            int to = spelled.ends[i];
            int most = mostEdits(Math.max(to - from, bytes.length));
            if (Math.abs(to - from - bytes.length) <= most
                    && Integer.bitCount(askedLetters ^ letters[i]) <= 2 * most
                    && sameDigits(bytes, spelled.text, from, to)) {
                int edits = distance.within(most, bytes, 0, bytes.length, spelled.text, from, to);
                if (edits <= most) {
                    addUnlessOther(asked, names.get(i), edits, near);
                }
            }
        }
        return near;
    }

    private static void addUnlessOther(String asked, String name, int edits, List<Spelling> near) {
        if (!name.equals(asked) && !areOtherNumbers(asked, name)) {
            near.add(new Spelling(name, edits));
        }
    }

    /**
     * Spelled out, 15th and 16th differ in two letters, and Route 22A and Route 22B in one. A number in digits, with the letter that
     * may end it, is still no mistake for another one.
     */
    private static boolean areOtherNumbers(String one, String other) {
        String digits = digits(one);
        String otherDigits = digits(other);
        return !digits.isEmpty() && !otherDigits.isEmpty() && !digits.equals(otherDigits);
    }

    private static String digits(String name) {
        return NUMBER.matcher(name).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    /** Whether two names in normal form differ by no more than a mistake or two. */
    public static boolean areSimilar(String one, String other) {
        byte[] some = Letters.of(one).getBytes(StandardCharsets.UTF_8);
        byte[] others = Letters.of(other).getBytes(StandardCharsets.UTF_8);
        int most = mostEdits(Math.max(some.length, others.length));
        return sameDigits(some, others, 0, others.length)
                && !areOtherNumbers(one, other)
                && new EditDistance().within(most, some, 0, some.length, others, 0, others.length) <= most;
    }

    private static int mostEdits(int length) {
        return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
    }

    /** A bit for each letter that occurs. One mistake changes at most two of them. */
    private static int letters(byte[] bytes, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                letters |= 1 << bytes[i] - 'a';
            }
        }
        return letters;
    }

    private static boolean sameDigits(byte[] asked, byte[] text, int from, int to) {
        int i = nextDigit(asked, 0, asked.length);
        int j = nextDigit(text, from, to);
        while (i < asked.length && j < to && asked[i] == text[j]) {
            i = nextDigit(asked, i + 1, asked.length);
            j = nextDigit(text, j + 1, to);
        }
        return i == asked.length && j == to;
    }

    private static int nextDigit(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] < '0' || bytes[at] > '9')) {
            at++;
        }
        return at;
    }
}
