package io.spatialflow.geocoder.address;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A house number: the digits it begins with, and what follows them, in one way of writing ("12a", "12 1/2", "34-12";
 * Wisconsin's "N6W23001" begins with no digits).
 *
 * @param leading the digits, 0 if there are none
 * @param rest small letters, without spaces; empty for a plain number
 */
public record HouseNumber(int leading, String rest) implements Comparable<HouseNumber> {

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(?:\\s*[-#]?\\s*([a-z]))?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,8}?)[\\s-]*([1-7]/[2-8])");
    private static final Pattern PAIR = Pattern.compile("(\\d{1,6})\\s*-\\s*(\\d{1,6}[a-z]?)");
    private static final Pattern GRID = Pattern.compile("([nsew]\\d{1,5})\\s*([nsew]\\d{1,6})");
    private static final Pattern LETTER_FIRST = Pattern.compile("([a-z])-?(\\d{1,5})");

    /** A range of houses in one entry spans a building, not a street: wider pairs are numbers of another scheme. */
    private static final int WIDEST_RANGE = 100;

    /** @throws IllegalArgumentException if it holds no number */
    public HouseNumber {
        if (leading < 0 || leading == 0 && rest.isEmpty()) {
            throw new IllegalArgumentException("no house number: " + leading + rest);
        }
    }

    /** Reads a whole house number, or gives null if the text is none. */
    public static @Nullable HouseNumber parse(String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        if (text.length() < 10 && Characters.areDigits(text)) {
            return of(text, "");
        }
        if (Characters.areLetters(text)) {
            return null;
        }
        Matcher m;
        if ((m = PLAIN.matcher(text)).matches()) {
            return of(m.group(1), m.group(2) == null ? "" : m.group(2));
        }
        if ((m = FRACTION.matcher(text)).matches()) {
            return of(m.group(1), m.group(2));
        }
        if ((m = PAIR.matcher(text)).matches()) {
            return of(m.group(1), "-" + m.group(2));
        }
        if ((m = GRID.matcher(text)).matches() || (m = LETTER_FIRST.matcher(text)).matches()) {
            return of("0", m.group(1) + m.group(2));
        }
        return null;
    }

    private static @Nullable HouseNumber of(String digits, String rest) {
        int leading = Integer.parseInt(digits);
        return leading == 0 && !isLetter(rest) ? null : new HouseNumber(leading, rest);
    }

    private static boolean isLetter(String rest) {
        return !rest.isEmpty() && Character.isLetter(rest.charAt(0));
    }

    /**
     * Where the number stands among its neighbours: "12" and "12a" are the 12th of the plain series, "34-12" the 12th of the
     * series "34-", "n6w23001" the 23001st of the series "n6w".
     *
     * @param series empty for plain numbers
     */
    public record Rank(String series, int value) {

        /** Whether it is an odd number, which tells the side of the street. */
        public boolean isOdd() {
            return (value & 1) == 1;
        }
    }

    /** Its place in its series. */
    public Rank rank() {
        int end = rest.length();
        while (end > 0 && Character.isLetter(rest.charAt(end - 1))) {
            end--;
        }
        int digits = end;
        while (digits > 0 && Characters.isDigit(rest.charAt(digits - 1))) {
            digits--;
        }
        boolean isPlain = digits == end || rest.indexOf('/') >= 0 || end - digits > 9;
        if (isPlain) {
            return new Rank("", leading);
        }
        String series = (leading == 0 ? "" : Integer.toString(leading)) + rest.substring(0, digits);
        return new Rank(series, Integer.parseInt(rest.substring(digits, end)));
    }

    /**
     * For "12-3", "12b" and "12 1/2" the number of the main house; null for a plain number and where the two numbers are one, as
     * in "34-12".
     */
    public @Nullable HouseNumber withoutSuffix() {
        boolean isPart = rest.matches("-\\d") || !rest.isEmpty() && !rest.startsWith("-") && leading > 0;
        return isPart ? new HouseNumber(leading, "") : null;
    }

    /** For "110-112" its first number, where the two make a range; else null. */
    public @Nullable HouseNumber firstOfRange() {
        if (leading == 0 || !rest.matches("-\\d+")) {
            return null;
        }
        int span = Integer.parseInt(rest.substring(1)) - leading;
        return span > 0 && span <= WIDEST_RANGE ? new HouseNumber(leading, "") : null;
    }

    /** As people write it. */
    public String display() {
        String first = leading == 0 && !rest.isEmpty() && isLetter(rest) ? "" : Integer.toString(leading);
        return first + (rest.indexOf('/') > 0 ? " " : "") + rest.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(HouseNumber other) {
        int byNumber = Integer.compare(leading, other.leading);
        return byNumber != 0 ? byNumber : rest.compareTo(other.rest);
    }
}
