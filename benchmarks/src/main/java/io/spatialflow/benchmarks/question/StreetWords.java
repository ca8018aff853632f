package io.spatialflow.benchmarks.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people do to the words of a street's name. Knows less than the geocoder on purpose, and nothing from it: a mistake in
 * its table must not hide behind the same mistake here.
 */
final class StreetWords {

    private static final Map<String, String> LONG_TO_SHORT = Map.ofEntries(
            Map.entry("Street", "St"),
            Map.entry("Avenue", "Ave"),
            Map.entry("Road", "Rd"),
            Map.entry("Drive", "Dr"),
            Map.entry("Lane", "Ln"),
            Map.entry("Court", "Ct"),
            Map.entry("Circle", "Cir"),
            Map.entry("Place", "Pl"),
            Map.entry("Terrace", "Ter"),
            Map.entry("Boulevard", "Blvd"),
            Map.entry("Parkway", "Pkwy"),
            Map.entry("Highway", "Hwy"),
            Map.entry("Square", "Sq"),
            Map.entry("Trail", "Trl"),
            Map.entry("Alley", "Aly"),
            Map.entry("Extension", "Ext"),
            Map.entry("Turnpike", "Tpke"),
            Map.entry("Cove", "Cv"),
            Map.entry("Way", "Wy"));

    /** Spellings of publishers; nobody would turn a long form into one of them. */
    private static final Map<String, String> ODD_SHORTS =
            Map.of("av", "Avenue", "bl", "Boulevard", "tr", "Trail", "terr", "Terrace");

    private static final Map<String, String> DIRECTIONS = Map.of(
            "North",
            "N",
            "South",
            "S",
            "East",
            "E",
            "West",
            "W",
            "Northeast",
            "NE",
            "Northwest",
            "NW",
            "Southeast",
            "SE",
            "Southwest",
            "SW");

    /** A number follows it, and the two together are the name: no part of it is what we call a word of the name. */
    private static final Set<String> NUMBERED = Set.of("route", "rte", "highway", "hwy", "road", "rd");

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd");

    private static final Map<String, String> NUMBER_OF_ORDINAL = new HashMap<>();

    private static final Map<String, String> LONG_OF_SHORT = new HashMap<>();
    private static final Map<String, String> SHORT_OF_LONG = new HashMap<>();
    private static final Map<String, String> LETTER_OF_WORD = new HashMap<>();
    private static final Map<String, String> WORD_OF_LETTER = new HashMap<>();

    static {
        LONG_TO_SHORT.forEach((full, brief) -> {
            LONG_OF_SHORT.put(lower(brief), full);
            SHORT_OF_LONG.put(lower(full), brief);
        });
        // The data write "Wy", people write "Way": there is no flipping that one.
        SHORT_OF_LONG.remove("way");
        LONG_OF_SHORT.putAll(ODD_SHORTS);
        for (int at = 0; at < ORDINALS.size(); at++) {
            NUMBER_OF_ORDINAL.put(
                    ORDINALS.get(at), (at + 1) + (at < ORDINAL_ENDS.size() ? ORDINAL_ENDS.get(at) : "th"));
        }
        DIRECTIONS.forEach((word, letter) -> {
            LETTER_OF_WORD.put(lower(word), letter);
            WORD_OF_LETTER.put(lower(letter), word);
        });
    }

    private StreetWords() {}

    /** To tell whether two names are the same to people: small letters, no abbreviation, numbers for small ordinals. */
    static String canonical(String street) {
        List<String> words = words(lower(street));
        for (int at : directionsAt(words)) {
            words.set(at, lower(LETTER_OF_WORD.getOrDefault(words.get(at), words.get(at))));
        }
        // Everywhere, for "HWY 70" and "Pendola Ext Rd"; that "St Paul" becomes "street paul" does no harm in a key.
        words.replaceAll(word -> lower(LONG_OF_SHORT.getOrDefault(word, NUMBER_OF_ORDINAL.getOrDefault(word, word))));
        return String.join(" ", words);
    }

    /** The canonical name without type and directions: what is left of it when people are careless. */
    static String bare(String street) {
        List<String> words = words(withoutType(street));
        for (int at : directionsAt(words).reversed()) {
            words.remove(at);
        }
        return canonical(String.join(" ", words));
    }

    /** "Street" for "St" and the other way round; empty if the street has no type. */
    static Optional<String> flipType(String street) {
        List<String> words = words(street);
        int at = typeAt(words);
        if (at < 0) {
            return Optional.empty();
        }
        String word = lower(words.get(at));
        String flipped = LONG_OF_SHORT.getOrDefault(word, SHORT_OF_LONG.getOrDefault(word, words.get(at)));
        return changed(words, at, flipped, street);
    }

    /** "N" for "North" and the other way round, wherever a direction stands; empty if there is none. */
    static Optional<String> flipDirections(String street) {
        List<String> words = words(street);
        List<Integer> places = directionsAt(words);
        for (int at : places) {
            String word = lower(words.get(at));
            String flipped = LETTER_OF_WORD.getOrDefault(word, WORD_OF_LETTER.getOrDefault(word, words.get(at)));
            words.set(at, inCaseOf(street, flipped));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /** Without its type; the street itself where it has none, or where only a letter would be left. */
    static String withoutType(String street) {
        List<String> words = words(street);
        int at = typeAt(words);
        if (at < 0) {
            return street;
        }
        words.remove(at);
        String rest = String.join(" ", words);
        return rest.length() > 1 && !isDirection(rest) ? rest : street;
    }

    /** Which words are the name itself and long enough to be misspelt: letters only, four or more. */
    static List<Integer> wordsOfTheName(String street) {
        List<String> words = words(street);
        int type = typeAt(words);
        List<Integer> directions = directionsAt(words);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (NUMBERED.contains(lower(words.get(at))) && at + 1 < words.size() && hasDigit(words.get(at + 1))) {
                return List.of();
            }
            boolean isWord = words.get(at).matches("\\p{IsAlphabetic}{4,}");
            if (isWord && at != type && !directions.contains(at)) {
                places.add(at);
            }
        }
        return places;
    }

    static List<String> words(String street) {
        return new ArrayList<>(Arrays.asList(street.strip().split("\\s+")));
    }

    /** Among capitals, capitals. */
    static String inCaseOf(String model, String word) {
        boolean capitals = model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT));
        return capitals ? word.toUpperCase(Locale.ROOT) : word;
    }

    private static Optional<String> changed(List<String> words, int at, String word, String street) {
        words.set(at, inCaseOf(street, word));
        String result = String.join(" ", words);
        return result.equalsIgnoreCase(street) ? Optional.empty() : Optional.of(result);
    }

    /** The last word, or the one before a closing direction; never the only one. */
    private static int typeAt(List<String> words) {
        int at = words.size() - 1;
        if (at > 1 && isDirection(words.get(at)) && isType(words.get(at - 1))) {
            at--;
        }
        return at > 0 && isType(words.get(at)) ? at : -1;
    }

    /** First and last word, if a name is left without them. */
    private static List<Integer> directionsAt(List<String> words) {
        int last = words.size() - 1;
        int rest = typeAt(words) >= 0 ? last : last + 1;
        List<Integer> places = new ArrayList<>();
        for (int at : last == 0 ? new int[] {} : new int[] {0, last}) {
            if (isDirection(words.get(at)) && rest > 1) {
                places.add(at);
                rest--;
            }
        }
        return places;
    }

    private static boolean isType(String word) {
        return LONG_OF_SHORT.containsKey(lower(word))
                || SHORT_OF_LONG.containsKey(lower(word))
                || lower(word).equals("way");
    }

    private static boolean isDirection(String word) {
        return LETTER_OF_WORD.containsKey(lower(word)) || WORD_OF_LETTER.containsKey(lower(word));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
