package io.spatialflow.benchmarks.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One slip of the finger in one word. */
enum Typo {
    SUBSTITUTION {
        @Override
        String slip(String word, int at, Random random) {
            return word.substring(0, at) + otherThan(word.charAt(at), random) + word.substring(at + 1);
        }
    },
    DELETION {
        @Override
        String slip(String word, int at, Random random) {
            return word.substring(0, at) + word.substring(at + 1);
        }
    },
    INSERTION {
        @Override
        String slip(String word, int at, Random random) {
            return word.substring(0, at) + otherThan(word.charAt(at), random) + word.substring(at);
        }
    },
    TRANSPOSITION {
        @Override
        String slip(String word, int at, Random random) {
            int first = Math.min(at, word.length() - 2);
            return word.substring(0, first) + word.charAt(first + 1) + word.charAt(first) + word.substring(first + 2);
        }
    },
    DOUBLED_LETTER {
        @Override
        String slip(String word, int at, Random random) {
            return word.substring(0, at) + word.charAt(at) + word.substring(at);
        }
    };

    private static final List<Typo> ALL = List.of(values());

    /** What becomes of a word of at least two letters when the finger slips at a place. */
    abstract String slip(String word, int at, Random random);

    /** A street with one typo of a random kind. */
    static Optional<String> any(String street, Random random) {
        return ALL.get(random.nextInt(ALL.size())).in(street, random);
    }

    /**
     * A street with this typo in a word of its name; type, directions and numbers are left alone. Empty if it has no word of
     * four letters, or if the slip changed nothing (two equal letters changed places).
     */
    Optional<String> in(String street, Random random) {
        List<Integer> places = StreetWords.wordsOfTheName(street);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = StreetWords.words(street);
        int place = places.get(random.nextInt(places.size()));
        String word = words.get(place);
        String slipped = slip(word, random.nextInt(word.length()), random);
        words.set(place, StreetWords.inCaseOf(word, slipped));
        return slipped.equalsIgnoreCase(word) ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static char otherThan(char letter, Random random) {
        char lower = String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
        char other = (char) ('a' + random.nextInt(26));
        return other == lower ? (char) ('a' + (other - 'a' + 1) % 26) : other;
    }
}
