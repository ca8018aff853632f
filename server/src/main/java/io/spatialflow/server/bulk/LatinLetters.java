package io.spatialflow.server.bulk;

import static io.spatialflow.server.bulk.TextEncoding.DOS_850;
import static io.spatialflow.server.bulk.TextEncoding.ISO_8859_2;
import static io.spatialflow.server.bulk.TextEncoding.MAC_ROMAN;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1250;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1252;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1254;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells apart the encodings of Latin letters: read in the right one, the letters beyond ASCII are those of a language, stand
 * among others in words, and no capital follows a small letter. Mozilla's detector knows none of them but Windows-1252.
 */
final class LatinLetters {

    /** From Portugal to Norway. Lists mix them. */
    private static final Alphabet WESTERN = new Alphabet("àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßšžºª", 0);

    private static final Alphabet ICELANDIC = new Alphabet("áðéíóúýþæö", 0);

    private static final List<Alphabet> CENTRAL = List.of(
            new Alphabet("ąćęłńóśźż", 4), // Polish
            new Alphabet("áčďéěíňóřšťúůýž", 4), // Czech
            new Alphabet("áäčďéíĺľňóôŕšťúýž", 4), // Slovak
            new Alphabet("áéíóöőúüű", 2), // Hungarian
            new Alphabet("čćžšđ", 3), // Croatian, Slovene
            new Alphabet("ăâîşţ", 3), // Romanian
            new Alphabet("ąćęłńóśźżáčďéěíňřšťúůýžäĺľôŕöőüűđ", 6)); // neighbours

    private static final Alphabet TURKISH = new Alphabet("çğıöşüâîûİ", 3);

    /** What each can spell. Of two that read as well the first: it is what more lists are saved in. */
    private static final Map<TextEncoding, List<Alphabet>> ENCODINGS = new EnumMap<>(Map.of(
            WINDOWS_1252, List.of(WESTERN, ICELANDIC),
            WINDOWS_1250, CENTRAL,
            ISO_8859_2, CENTRAL,
            WINDOWS_1254, List.of(TURKISH),
            MAC_ROMAN, List.of(WESTERN),
            DOS_850, List.of(WESTERN)));

    /** What may stand in any list. */
    private static final Set<Character> MARKS = Set.of(
            '‘', '’', '“', '”', '„', '–', '—', '…', '°', '№', '©', '®', '\u00A0', '€', '™', '•', '½', '¼', '«', '»',
            '§', '·', '´');

    /** So many of the letters beyond ASCII have to fit for a reading to be taken without asking further. */
    private static final double NATURAL = 0.9;

    private static final char APOSTROPHE = '’';

    /** A mark fits anywhere, which says less than a letter that fits. */
    private static final double MARK = 0.95;

    /** Most letters of a language that are none in the West are not there by chance, even if the West could read them. */
    private static final double MORE_THAN_CHANCE = 1.05;

    private LatinLetters() {}

    /**
     * How well the best of them reads.
     *
     * @param fit from 0, nothing is a letter where it stands, to 1
     */
    record Verdict(TextEncoding encoding, double fit) {
        boolean isNatural() {
            return fit >= NATURAL;
        }
    }

    static Verdict judge(byte[] text) {
        Verdict best = new Verdict(WINDOWS_1252, 0);
        for (Map.Entry<TextEncoding, List<Alphabet>> known : ENCODINGS.entrySet()) {
            String read = known.getKey().decode(text);
            for (Alphabet alphabet : known.getValue()) {
                double fit = fit(read, alphabet);
                best = fit > best.fit() ? new Verdict(known.getKey(), fit) : best;
            }
        }
        return best;
    }

    private static double fit(String text, Alphabet alphabet) {
        int beyond = 0;
        double fitting = 0;
        Set<Character> telling = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F) {
                continue;
            }
            beyond++;
            if (fits(text, i, alphabet)) {
                fitting++;
                telling.add(Character.toLowerCase(c));
            } else if (MARKS.contains(c) && !isInsideWord(text, i)) {
                fitting += c == APOSTROPHE ? 1 : MARK;
            }
        }
        telling.removeIf(WESTERN::has);
        double fit = beyond == 0 ? 0 : fitting / beyond;
        return alphabet.telling() > 0 && telling.size() >= alphabet.telling() ? fit * MORE_THAN_CHANCE : fit;
    }

    private static boolean fits(String text, int at, Alphabet alphabet) {
        char c = text.charAt(at);
        boolean afterSmall = at > 0 && Character.isLowerCase(text.charAt(at - 1));
        return alphabet.has(c) && !(Character.isUpperCase(c) && afterSmall) && isAmongAscii(text, at);
    }

    /** Words of Latin letters have some of ASCII; what is Cyrillic or Greek reads as beyond ASCII throughout. */
    private static boolean isAmongAscii(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        long ascii = text.substring(from, to).chars().filter(c -> c < 0x80).count();
        return to - from <= 2 || 4 * ascii >= to - from;
    }

    /** An apostrophe may. */
    private static boolean isInsideWord(String text, int at) {
        return text.charAt(at) != APOSTROPHE
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /**
     * The letters of a language beyond ASCII.
     *
     * @param telling so many different ones that the West does not have leave no doubt; 0 where there are no such
     */
    private record Alphabet(Set<Character> letters, int telling) {

        Alphabet(String small, int telling) {
            this(
                    (small + small.toUpperCase(Locale.ROOT))
                            .chars()
                            .filter(c -> c > 0x7F)
                            .mapToObj(c -> (char) c)
                            .collect(Collectors.toSet()),
                    telling);
        }

        boolean has(char letter) {
            return letters.contains(letter);
        }
    }
}
