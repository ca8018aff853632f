package io.spatialflow.geocoder.source;

import java.util.Locale;
import java.util.Set;

/** What publishers write where they have nothing to write. */
final class Placeholders {

    /** The National Address Database's own words, and what databases export. */
    private static final Set<String> WORDS =
            Set.of("not stated", "unincorporated", "unknown", "null", "<null>", "n/a", "none", "not applicable");

    private static final int LONGEST = "not applicable".length();

    private Placeholders() {}

    /** The text, empty if it only says that there is none. */
    static String removed(String text) {
        return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }
}
