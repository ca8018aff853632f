package io.spatialflow.geocoder.upstream;

import java.util.regex.Pattern;

/** Numbers that come as text. */
final class Numbers {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,30})?");

    private Numbers() {}

    /** Degrees; NaN if the text is none. */
    static double degrees(String text) {
        String stripped = text.strip();
        return DEGREES.matcher(stripped).matches() ? Double.parseDouble(stripped) : Double.NaN;
    }
}
