package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where in a text the house number stands. */
final class Numbers {

    /**
     * @param at the first of its tokens
     * @param end the first token after it
     */
    record Found(HouseNumber number, int at, int end, int doubt) {}

    /** A text with more numbers that open a part than this is a list, not an address. */
    private static final int MOST = 3;

    private static final Pattern FRACTION = Pattern.compile("[1-7]/[2-8]");
    private static final Pattern GRID_HALF = Pattern.compile("[nsew]\\d{1,6}");

    /** A number after one of these belongs to it. */
    private static final Set<String> TAKES_A_NUMBER = Set.of(
            "rte",
            "hwy",
            "us",
            "sr",
            "sh",
            "cr",
            "rr",
            "hc",
            "exit",
            "mile",
            "box",
            "pier",
            "gate",
            "dock",
            "interstate");

    /** "One Main Street". */
    private static final List<String> SPELLED =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Numbers() {}

    /** The first number, and those that open a part of their own: never one that another number stands before. */
    static List<Found> in(List<Token> tokens) {
        List<Found> found = new ArrayList<>();
        boolean open = true;
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            open |= tokens.get(i).opens();
            if (open && addAt(tokens, i, found)) {
                open = false;
            }
        }
        return found;
    }

    private static boolean addAt(List<Token> tokens, int at, List<Found> found) {
        Found number = at(tokens, at, found.isEmpty() ? 0 : 1);
        if (number == null || number.end >= tokens.size()) {
            return false;
        }
        found.add(number);
        String next = tokens.get(number.end).text();
        boolean letter = next.length() == 1
                && Character.isLetter(next.charAt(0))
                && number.number.rest().isEmpty();
        if (letter && number.end + 1 < tokens.size()) {
            HouseNumber lettered = new HouseNumber(number.number.leading(), next);
            found.add(new Found(lettered, at, number.end + 1, number.doubt + 1));
        }
        return true;
    }

    private static boolean isGridHalf(String text) {
        return text.length() > 1
                && Characters.isDigit(text.charAt(1))
                && GRID_HALF.matcher(text).matches();
    }

    private static @Nullable Found at(List<Token> tokens, int at, int doubt) {
        String text = tokens.get(at).text();
        if (at > 0 && TAKES_A_NUMBER.contains(tokens.get(at - 1).standard())) {
            return null;
        }
        if (at + 1 < tokens.size()) {
            String next = tokens.get(at + 1).text();
            boolean joins =
                    next.indexOf('/') > 0 && FRACTION.matcher(next).matches() || isGridHalf(text) && isGridHalf(next);
            HouseNumber both = joins ? HouseNumber.parse(text + " " + next) : null;
            if (both != null) {
                return new Found(both, at, at + 2, doubt);
            }
        }
        int spelled = SPELLED.indexOf(text) + 1;
        if (spelled > 0) {
            // "Two Rivers Rd" has no number, and no street called Rivers either.
            return new Found(new HouseNumber(spelled, ""), at, at + 1, doubt);
        }
        HouseNumber number = HouseNumber.parse(text);
        boolean isNumber = number != null && tokens.get(at).hasDigit();
        return isNumber && number != null ? new Found(number, at, at + 1, doubt) : null;
    }
}
