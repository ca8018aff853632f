package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two house numbers of a range, as they stand in the row. */
record Ends(String from, String to) {

    /** Null if there are none, which many write as 0 or -1. Where there is one, it is the only house. */
    static @Nullable Ends of(String from, String to) {
        boolean noFrom = isNone(from);
        boolean noTo = isNone(to);
        if (noFrom && noTo) {
            return null;
        }
        return new Ends(noFrom ? to : from, noTo ? from : to);
    }

    private static boolean isNone(String number) {
        return number.isEmpty() || number.startsWith("-") || number.chars().allMatch(c -> c == '0');
    }

    boolean areNumbers() {
        return HouseNumber.parse(from) != null && HouseNumber.parse(to) != null;
    }

    /** Which numbers there are in between: as is said, where the ends do not tell otherwise. */
    Parity parity(String said) {
        Parity seen = seen();
        return switch (said.isEmpty() ? ' ' : said.toLowerCase(Locale.ROOT).charAt(0)) {
            // both, all, mixed
            case 'b', 'a', 'm' -> Parity.ALL;
            default -> seen;
        };
    }

    private Parity seen() {
        int first = lastDigit(from);
        if (first % 2 != lastDigit(to) % 2) {
            return Parity.ALL;
        }
        return first % 2 == 0 ? Parity.EVEN : Parity.ODD;
    }

    /** Of "12a" 2, of Queens' "34-17" 7. */
    private static int lastDigit(String number) {
        for (int i = number.length() - 1; i >= 0; i--) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                return c - '0';
            }
        }
        return 0;
    }
}
