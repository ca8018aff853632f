package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.index.Street;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An address on one line, as people write it, from reference data that may shout. */
final class AddressLine {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    /** "VT ROUTE 22A". */
    private static final Pattern STATE_ROUTE = Pattern.compile("[A-Z]{2} (?:STATE|ROUTE|RTE|RT|HIGHWAY|HWY) ");

    private static final Set<String> STAYS_UPPER = Set.of("NE", "NW", "SE", "SW", "US", "PO");

    private AddressLine() {}

    static String of(Street street, Street.House house) {
        return joined(door(street, house.number(), house.unit()), place(street, true));
    }

    /** What stands before the first comma: number, street, unit. */
    static String door(Street street, HouseNumber number, String unit) {
        String door = number.display() + ' ' + calm(street.name());
        return unit.isEmpty() ? door : door + " Unit " + unit.toUpperCase(Locale.ROOT);
    }

    /** What stands behind it: town, state and ZIP, as far as they are known. */
    static String place(Street street, boolean withPostcode) {
        String postcode = withPostcode ? street.area().postcode() : "";
        String end = (street.area().region().toUpperCase(Locale.ROOT) + " " + postcode).strip();
        return joined(calm(town(street)), end);
    }

    /** The town as it stands on an envelope, or else the one on whose ground the street lies. */
    static String town(Street street) {
        return street.area().city().isEmpty()
                ? street.area().municipality()
                : street.area().city();
    }

    static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    /**
     * Text in capitals gets a capital at the beginning of each word, also where the source shouts only the name ("QUEEN CITY
     * Ave"), which its longest word shows; other text stays as it is.
     */
    static String calm(String text) {
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
