package io.spatialflow.geocoder.address;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A street's name in normal form: the same text for reference data and questions, however they abbreviate.
 *
 * @param text words in standard form, one space between them; empty if there are no words
 */
public record StreetName(String text) {

    /**
     * One way to take a name apart. What is absent is empty.
     *
     * @param base the name itself, never empty
     * @param type such as "st", or "us" for a federal among the numbered highways
     * @param before the directional in front
     * @param after the directional behind, or "ext" where an extension of a street goes by its own numbers
     */
    public record Reading(String base, String type, String before, String after) {}

    /** A part that one of two names has and the other lacks. */
    public enum Difference {
        /** The question says only "Maple". */
        TYPE_MISSING,
        /** The reference data says only "Maple". */
        TYPE_EXTRA,
        DIRECTIONAL_MISSING,
        DIRECTIONAL_EXTRA,
        /** In front in the one, behind in the other. */
        DIRECTIONAL_MOVED,
        /** "Maple Avenue" for "Maple Street". */
        TYPE_DIFFERS,
        /** "North Maple" for "South Maple". */
        DIRECTIONAL_DIFFERS;

        /** Whether the two names say different things, rather than one less than the other. */
        public boolean isContradiction() {
            return this == TYPE_DIFFERS || this == DIRECTIONAL_DIFFERS;
        }
    }

    /** The name of a street, from text that holds nothing else. Without a word in it, the normal form is empty. */
    public static StreetName of(String raw) {
        return of(AddressText.standardWords(raw));
    }

    static StreetName of(List<String> standardWords) {
        // "The Square" is "Square" on many a sign.
        boolean hasArticle =
                standardWords.size() > 1 && standardWords.getFirst().equals("the");
        List<String> words = hasArticle ? standardWords.subList(1, standardWords.size()) : standardWords;
        return new StreetName(String.join(" ", Highways.standard(words)));
    }

    /** The names that are left of this one when type and directionals are dropped, for looking up leniently. */
    public Set<String> bases() {
        Set<String> bases = new LinkedHashSet<>();
        readings().forEach(reading -> bases.add(reading.base));
        return bases;
    }

    /** The name that is left when a directional in front is dropped, for who begins to type "Main" for North Main Street. */
    public Optional<StreetName> withoutLeadingDirectional() {
        List<String> words = List.of(text.split(" "));
        List<String> rest = words.subList(1, words.size());
        // North Street is called North, not Street.
        return Words.isDirectional(words.getFirst()) && !areSuffixes(rest)
                ? Optional.of(new StreetName(String.join(" ", rest)))
                : Optional.empty();
    }

    /**
     * The name with its last word taken for a misspelled type, as in "Maple Stret", if there is a type like it.
     *
     * @param similar whether one word may be another one misspelled
     */
    public Optional<StreetName> withSimilarType(BiPredicate<String, String> similar) {
        int space = text.lastIndexOf(' ');
        String last = text.substring(space + 1);
        if (space < 0 || Words.isSuffix(last) || Words.isDirectional(last)) {
            return Optional.empty();
        }
        return Words.commonTypes().stream()
                .filter(type -> similar.test(last, type))
                .findFirst()
                .map(type -> new StreetName(text.substring(0, space + 1) + Words.standard(type)));
    }

    /** Whether it is a highway that is known by its number, as in "US Route 7": one road through many towns. */
    public boolean isNumberedHighway() {
        return Highways.isNumbered(List.of(text.split(" ")));
    }

    /** The name with one of its {@link #bases} written in another way. */
    public StreetName respelled(String base, String as) {
        return new StreetName(
                (' ' + text + ' ').replace(' ' + base + ' ', ' ' + as + ' ').strip());
    }

    /**
     * What this name, as asked, differs in from one of the reference data: type and directionals, or empty if it is another
     * name altogether. Of several ways to compare them, the one with the fewest differences.
     */
    public Optional<List<Difference>> differencesFrom(StreetName reference) {
        List<Difference> fewest = null;
        for (Reading asked : readings()) {
            for (Reading known : reference.readings()) {
                Optional<List<Difference>> found = compared(asked, known);
                if (found.isPresent() && (fewest == null || found.get().size() < fewest.size())) {
                    fewest = found.get();
                }
            }
        }
        return Optional.ofNullable(fewest);
    }

    /** Only parts left out add up: a part too many beside another difference makes it another street. */
    private static Optional<List<Difference>> compared(Reading asked, Reading known) {
        if (!asked.base.equals(known.base)) {
            return Optional.empty();
        }
        List<Difference> found = differences(asked, known);
        boolean bearable = found.size() < 2
                || EnumSet.of(Difference.TYPE_MISSING, Difference.DIRECTIONAL_MISSING)
                        .containsAll(found);
        return bearable ? Optional.of(found) : Optional.empty();
    }

    private static List<Difference> differences(Reading asked, Reading known) {
        List<Difference> differences = new ArrayList<>();
        if (contradict(asked.type, known.type)) {
            differences.add(Difference.TYPE_DIFFERS);
        } else if (!asked.type.equals(known.type)) {
            differences.add(asked.type.isEmpty() ? Difference.TYPE_MISSING : Difference.TYPE_EXTRA);
        }
        boolean moved = !asked.before.equals(known.before)
                && asked.before.equals(known.after)
                && asked.after.equals(known.before);
        if (moved) {
            differences.add(Difference.DIRECTIONAL_MOVED);
        } else {
            addDirectional(asked.before, known.before, differences);
            addDirectional(asked.after, known.after, differences);
        }
        return differences;
    }

    private static boolean contradict(String asked, String known) {
        return !asked.isEmpty() && !known.isEmpty() && !asked.equals(known);
    }

    private static void addDirectional(String asked, String known, List<Difference> differences) {
        if (contradict(asked, known)) {
            differences.add(Difference.DIRECTIONAL_DIFFERS);
        } else if (!asked.equals(known)) {
            differences.add(asked.isEmpty() ? Difference.DIRECTIONAL_MISSING : Difference.DIRECTIONAL_EXTRA);
        }
    }

    /** How the text may divide into type, directionals and the name itself; at least one way. */
    private List<Reading> readings() {
        List<String> words = List.of(text.split(" "));
        List<Reading> readings = new ArrayList<>(3);
        int to = words.size();
        String last = words.get(to - 1);
        if (isExtension(words)) {
            addTyped(words, to - 1, last, readings);
        } else if (to > 1 && Words.isDirectional(last) && !areSuffixes(words.subList(0, to - 1))) {
            addTyped(words, to - 1, last, readings);
            if (to > 2 && !Words.isSuffix(words.get(to - 2))) {
                // "Camp Far West" may be short for Camp Far West Road.
                readings.add(reading(words, to, "", ""));
            }
        } else {
            addTyped(words, to, "", readings);
        }
        return readings;
    }

    private static void addTyped(List<String> words, int to, String after, List<Reading> readings) {
        boolean isTyped = to > 1 && Words.isSuffix(words.get(to - 1));
        if (isTyped) {
            readings.add(reading(words, to - 1, words.get(to - 1), after));
        }
        // "Maple Hill" may be the hill called Maple, or short for Maple Hill Road; "Maple Street" is never short for
        // more.
        if (!isTyped || !Words.isPlainSuffix(words.get(to - 1))) {
            readings.add(reading(words, to, "", after));
        }
    }

    private static boolean isExtension(List<String> words) {
        int size = words.size();
        return size > 2 && words.get(size - 1).equals("ext") && Words.isSuffix(words.get(size - 2));
    }

    private static Reading reading(List<String> words, int to, String type, String after) {
        int from = to > 1 && Words.isDirectional(words.getFirst()) ? 1 : 0;
        String before = from == 0 ? "" : words.getFirst();
        if (type.isEmpty() && Highways.isFederal(words, from)) {
            return new Reading(joined(words, from + 1, to), "us", before, after);
        }
        return new Reading(joined(words, from, to), type, before, after);
    }

    private static boolean areSuffixes(List<String> words) {
        return words.stream().allMatch(Words::isSuffix);
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
