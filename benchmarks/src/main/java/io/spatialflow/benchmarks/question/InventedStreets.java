package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names that sound like streets and are far from every name there is. */
final class InventedStreets {

    private static final int MANY = 500;

    /** A mere two letters off could pass for a misspelling. */
    private static final int EDITS_AWAY = 4;

    private static final List<String> SYLLABLES = List.of(
            "bra", "cor", "dun", "fel", "gris", "hol", "jar", "kem", "lor", "mip", "nuz", "pol", "quin", "rast", "sten",
            "tov", "urv", "vask", "wex", "yor", "zan");

    private InventedStreets() {}

    static List<String> unlike(List<AddressPoint> loaded, long seed) {
        Set<String> words = new HashSet<>();
        for (AddressPoint point : loaded) {
            words.add(name(point.street()).toLowerCase(Locale.ROOT));
        }
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        while (names.size() < MANY) {
            String name = syllable(random) + syllable(random) + syllable(random);
            if (words.stream().noneMatch(word -> isNear(word, name))) {
                names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            }
        }
        return names;
    }

    /** "Zanwexpol Rd" for "N Church Rd": the type stays, all else goes. */
    static String inPlaceOf(String street, String name) {
        List<String> words = StreetWords.words(street);
        String type = words.getLast();
        boolean hasType = !StreetWords.withoutType(street).equals(street)
                && StreetWords.flipType(type + " " + type).isPresent();
        return hasType ? name + " " + type : name + " Rd";
    }

    private static String name(String street) {
        return StreetWords.withoutType(street);
    }

    private static String syllable(Random random) {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private static boolean isNear(String one, String other) {
        return Math.abs(one.length() - other.length()) < EDITS_AWAY && edits(one, other) < EDITS_AWAY;
    }

    /** Levenshtein, Soviet Physics Doklady 10 (1966), row by row. */
    static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.length()];
    }
}
