package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds flats, suites and the like (USPS Publication 28, Appendix C2), wherever they stand, and takes them out. */
final class Units {

    private static final Set<String> DESIGNATORS = Set.of(
            "apt",
            "apartment",
            "unit",
            "ste",
            "suite",
            "#",
            "fl",
            "floor",
            "bldg",
            "building",
            "lot",
            "rm",
            "room",
            "trlr",
            "trailer",
            "spc",
            "space",
            "dept",
            "hngr",
            "slip",
            "flat");

    /** These name nothing but units, so that any word may follow: "Apt Main". */
    private static final Set<String> CERTAIN = Set.of("apt", "apartment", "ste", "suite");

    private static final Set<String> WITHOUT_VALUE = Set.of(
            "bsmt", "basement", "ph", "penthouse", "rear", "frnt", "front", "lobby", "lowr", "lower", "uppr", "upper");

    /** Postal abbreviations that stand for nothing else. */
    private static final Set<String> UNMISTAKABLE = Set.of("bsmt", "frnt", "lowr", "uppr");

    /** Where in a house: "Apt Main", "Fl Rear". */
    private static final Set<String> PARTS_OF_A_HOUSE = Set.of(
            "main", "rear", "front", "frnt", "upper", "uppr", "lower", "lowr", "bsmt", "basement", "left", "right");

    private static final Set<String> FIRST_WORDS = union(DESIGNATORS, WITHOUT_VALUE);

    private static final Set<String> FLOORS = Set.of("fl", "floor");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");
    private static final Pattern GLUED =
            Pattern.compile("(?:apt|unit|ste|suite|fl|bldg|rm|lot|spc|trlr)(\\d{1,5}[a-z]?)");
    private static final Pattern VALUE = Pattern.compile("[a-z]|[a-z]{0,2}-?\\d{1,5}(?:-?[a-z0-9]{1,4})?");

    private Units() {}

    /**
     * What is left, and the unit.
     *
     * @param unit its value, such as "4b"; several are joined by a space; empty if there is none
     */
    record Split(List<Token> rest, String unit) {}

    static Split from(List<Token> tokens) {
        List<Token> rest = tokens;
        List<String> units = new ArrayList<>();
        for (int i = 0; i < rest.size(); ) {
            int length = lengthAt(rest, i);
            if (length == 0) {
                i++;
            } else {
                String value = value(rest.subList(i, i + length));
                if (!value.isEmpty()) {
                    units.add(value);
                }
                rest = Tokens.without(rest, i, i + length);
            }
        }
        return new Split(rest, String.join(" ", units));
    }

    /** The value of a unit as reference data writes it ("APT 4B", "#4b", "4B"), in the form of {@link Split#unit}. */
    static String normal(String raw) {
        List<Token> tokens = Tokenizer.tokens(raw);
        Split split = from(tokens);
        if (!split.unit().isEmpty() && split.rest().isEmpty()) {
            return split.unit();
        }
        return tokens.stream()
                .map(Token::text)
                .reduce((a, b) -> a + " " + b)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static int lengthAt(List<Token> tokens, int at) {
        String word = tokens.get(at).text();
        if (!Characters.startsWithDigit(word)
                && !FIRST_WORDS.contains(word)
                && !tokens.get(at).hasDigit()) {
            return 0;
        }
        boolean last = at + 1 == tokens.size() || tokens.get(at + 1).opens();
        if (!Characters.startsWithDigit(word) && GLUED.matcher(word).matches()) {
            return 1;
        }
        if (WITHOUT_VALUE.contains(word)) {
            return isWithoutValue(tokens, at, last) ? 1 : 0;
        }
        if (last) {
            return word.equals("#") ? 1 : 0;
        }
        String next = tokens.get(at + 1).text();
        if (FLOORS.contains(next) && ORDINAL.matcher(word).matches()) {
            return 2;
        }
        if (!DESIGNATORS.contains(word)) {
            return 0;
        }
        if (next.equals("#")) {
            return 1;
        }
        boolean nextIsLast = at + 2 == tokens.size() || tokens.get(at + 2).opens();
        boolean word2 = nextIsLast && CERTAIN.contains(word)
                || (CERTAIN.contains(word) || FLOORS.contains(word)) && PARTS_OF_A_HOUSE.contains(next);
        boolean valued = VALUE.matcher(next).matches() && !ORDINAL.matcher(next).matches();
        return valued || word2 ? 2 : 0;
    }

    private static boolean isWithoutValue(List<Token> tokens, int at, boolean last) {
        String word = tokens.get(at).text();
        if (at == 0 || tokens.get(at).opens()) {
            return last;
        }
        boolean afterStreet = Words.isPlainSuffix(tokens.get(at - 1).standard());
        return UNMISTAKABLE.contains(word) || afterStreet && (word.equals("rear") || last);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static String value(List<Token> unit) {
        String first = unit.getFirst().text();
        Matcher glued = GLUED.matcher(first);
        if (glued.matches()) {
            return glued.group(1);
        }
        if (unit.size() == 1) {
            return DESIGNATORS.contains(first) ? "" : first;
        }
        Matcher ordinal = ORDINAL.matcher(first);
        return ordinal.matches() ? ordinal.group(1) : unit.get(1).text();
    }
}
