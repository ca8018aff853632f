package io.spatialflow.geocoder.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one way to write each word that addresses abbreviate: street suffixes, directionals, ordinals, and "saint", which
 * shares its abbreviation with "street" and so becomes the same word. Reference data and questions go through it alike.
 */
final class Words {

    private static final Set<String> SUFFIXES = new HashSet<>();
    private static final Map<String, String> STANDARD = new HashMap<>();
    private static final Map<String, String> SPELLED_OUT = new HashMap<>();

    private static final Map<String, String> DIRECTIONALS = Map.ofEntries(
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("northeast", "ne"),
            Map.entry("northwest", "nw"),
            Map.entry("southeast", "se"),
            Map.entry("southwest", "sw"),
            Map.entry("no", "n"),
            Map.entry("so", "s"));

    private static final Set<String> PLAIN_SUFFIXES = Set.of(
            "aly", "ave", "blvd", "cir", "ct", "dr", "fwy", "hwy", "ln", "pkwy", "pl", "rd", "rte", "st", "ter", "way");

    private static final List<String> COMMON_TYPES = List.of(
            "street",
            "road",
            "drive",
            "avenue",
            "lane",
            "court",
            "circle",
            "boulevard",
            "place",
            "terrace",
            "parkway",
            "highway");

    private static final Set<String> COMPASS = Set.of("n", "s", "e", "w", "ne", "nw", "se", "sw");

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

    /** {@link #STANDARD}, in the order of the alphabet. */
    private static final NavigableMap<String, String> WRITTEN;

    static {
        readSuffixes();
        STANDARD.putAll(DIRECTIONALS);
        for (int i = 0; i < ORDINALS.size(); i++) {
            STANDARD.put(ORDINALS.get(i), ordinal(i + 1));
        }
        STANDARD.forEach((word, standard) -> SPELLED_OUT.merge(standard, word, Words::fuller));
        WRITTEN = new TreeMap<>(STANDARD);
        // Inside a name it is a saint; at its end, as the street's type, it is left out.
        SPELLED_OUT.put("st", "saint");
    }

    private Words() {}

    /** The standard form of a word in small letters; the word itself where there is no other. */
    static String standard(String word) {
        return STANDARD.getOrDefault(word, word);
    }

    /** Of two ways to write a word the one that abbreviates less; not the plural. */
    private static String fuller(String one, String other) {
        if (one.equals(other + 's')) {
            return other;
        }
        if (other.equals(one + 's')) {
            return one;
        }
        int byLength = Integer.compare(one.length(), other.length());
        return byLength > 0 || byLength == 0 && one.compareTo(other) < 0 ? one : other;
    }

    /** A word in standard form as it is spelled in full. */
    static String spelledOut(String standard) {
        return SPELLED_OUT.getOrDefault(standard, standard);
    }

    /** Whether a word in standard form says what kind of street it is. */
    static boolean isSuffix(String standard) {
        return SUFFIXES.contains(standard);
    }

    /** Whether a suffix is that and nothing else, so that it ends a name for good but for a directional. */
    static boolean isPlainSuffix(String standard) {
        return PLAIN_SUFFIXES.contains(standard);
    }

    /** The types that nearly all streets have, spelled in full, the commonest first. */
    static List<String> commonTypes() {
        return COMMON_TYPES;
    }

    /** Whether a word in standard form is a point of the compass. */
    static boolean isDirectional(String standard) {
        return COMPASS.contains(standard);
    }

    /** The standard forms of those words that may be written in full when what is there is continued. */
    static Set<String> continued(String beginning) {
        return new LinkedHashSet<>(
                WRITTEN.subMap(beginning, beginning + Character.MAX_VALUE).values());
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static void readSuffixes() {
        InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("street-suffixes.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split(" ");
                SUFFIXES.add(words[0]);
                for (String word : words) {
                    STANDARD.put(word, words[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
