package io.spatialflow.geocoder.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbered highways have more names than any street: "VT ROUTE 22A", "Vermont Route 22A", "State Hwy 22A" and "Route 22A"
 * are one road. Written here as "rte 22a", "us rte 7" and "cr 12".
 */
final class Highways {

    private static final Pattern ROUTE_NUMBER = Pattern.compile("\\d{1,4}[a-z]?");
    private static final Set<String> ROUTE = Set.of("rte", "hwy");
    private static final Set<String> NUMBERED = Set.of("rte", "cr");
    private static final Set<String> STATE_ROUTE = Set.of("sr", "sh");
    private static final Set<String> COUNTY = Set.of("county", "co");

    private Highways() {}

    static List<String> standard(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (isRouteNumber(words.get(i + 1))) {
                List<String> found = standardAt(words, i);
                if (found != null) {
                    return found;
                }
            }
        }
        return words;
    }

    /** Whether the words from there on are a federal highway. */
    static boolean isFederal(List<String> words, int from) {
        return from + 2 < words.size()
                && words.get(from).equals("us")
                && words.get(from + 1).equals("rte")
                && isRouteNumber(words.get(from + 2));
    }

    /** Whether words in standard form name a highway by its number. */
    static boolean isNumbered(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (NUMBERED.contains(words.get(i)) && isRouteNumber(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRouteNumber(String word) {
        return Characters.startsWithDigit(word) && ROUTE_NUMBER.matcher(word).matches();
    }

    private static @Nullable List<String> standardAt(List<String> words, int kind) {
        String word = words.get(kind);
        List<String> before = words.subList(0, kind);
        boolean leads = before.stream().allMatch(Words::isDirectional);
        if (ROUTE.contains(word)) {
            return named(words, kind);
        }
        if (word.equals("rd") && endsWith(before, COUNTY)) {
            return rewritten(words, kind - 1, List.of("cr"), kind + 1);
        }
        if (word.equals("rd") && endsWith(before, Set.of("state"))) {
            return rewritten(words, kind - 1, List.of("rte"), kind + 1);
        }
        if (leads && word.equals("us")) {
            return rewritten(words, kind, List.of("us", "rte"), kind + 1);
        }
        boolean ends = words.subList(kind + 2, words.size()).stream().allMatch(Words::isDirectional);
        if (leads && (STATE_ROUTE.contains(word) || States.isCode(word) && ends && !Words.isDirectional(word))) {
            return rewritten(words, kind, List.of("rte"), kind + 1);
        }
        return null;
    }

    /** A route or highway with whatever names its owner in front. */
    private static List<String> named(List<String> words, int kind) {
        List<String> before = words.subList(0, kind);
        if (endsWith(before, Set.of("us"))) {
            return rewritten(words, kind - 1, List.of("us", "rte"), kind + 1);
        }
        if (endsWith(before, COUNTY)) {
            return rewritten(words, kind - 1, List.of("cr"), kind + 1);
        }
        int from = endsWith(before, Set.of("state")) ? kind - 1 : kind;
        return rewritten(words, from - stateWords(words.subList(0, from)), List.of("rte"), kind + 1);
    }

    private static int stateWords(List<String> before) {
        int size = before.size();
        for (int n = Math.min(States.LONGEST_NAME, size); n > 0; n--) {
            String name = String.join(" ", before.subList(size - n, size));
            // "E" and "N" are directionals; no state code is, but for Nebraska's.
            boolean code = n == 1 && States.isCode(name) && !Words.isDirectional(name);
            if (code || States.codeOfName(name) != null) {
                return n;
            }
        }
        return 0;
    }

    private static boolean endsWith(List<String> words, Set<String> any) {
        return !words.isEmpty() && any.contains(words.getLast());
    }

    private static List<String> rewritten(List<String> words, int from, List<String> kind, int number) {
        List<String> result = new ArrayList<>(words.subList(0, from));
        result.addAll(kind);
        result.addAll(words.subList(number, words.size()));
        return result;
    }
}
