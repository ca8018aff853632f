package io.spatialflow.geocoder.address;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names from reference data that shouts, for people to read. */
public final class Capitals {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    /** "VT ROUTE 22A". */
    private static final Pattern STATE_ROUTE = Pattern.compile("[A-Z]{2} (?:STATE|ROUTE|RTE|RT|HIGHWAY|HWY) ");

    private static final Set<String> STAYS_UPPER = Set.of("NE", "NW", "SE", "SW", "US", "PO");

    private Capitals() {}

    /**
     * Text in capitals gets a capital at the beginning of each word, also where the source shouts only the name ("QUEEN CITY
     * Ave"), which its longest word shows; other text stays as it is.
     */
    public static String calm(String text) {
        String longest = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        if (longest.chars().anyMatch(Character::isLowerCase)) {
            return text;
        }
        int end = STATE_ROUTE.matcher(text).lookingAt() ? 2 : 0;
        return text.substring(0, end) + WORD.matcher(text.substring(end)).replaceAll(word -> calmWord(word.group()));
    }

    private static String calmWord(String word) {
        boolean ordinal = word.matches("\\d+(ST|ND|RD|TH)");
        if (ordinal) {
            return word.toLowerCase(Locale.ROOT);
        }
        // "22A" is a name, not a word.
        if (STAYS_UPPER.contains(word) || Character.isDigit(word.charAt(0))) {
            return word;
        }
        if (word.chars().anyMatch(Character::isLowerCase)) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
