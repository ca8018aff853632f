package io.spatialflow.server.exchange;

import java.util.regex.Pattern;

/** Numbers as XML writes them. Java's own reader takes more for one than is meant, such as {@code 1f}. */
final class Decimal {

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]{1,3})?");

    private Decimal() {}

    static boolean is(String text) {
        return DECIMAL.matcher(text).matches();
    }
}
