package io.spatialflow.geocoder.index;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a gazetteer's addresses come from; shown with every match.
 *
 * @param gazetteer the name under which it was loaded, unique in its folder: {@code [a-z0-9][a-z0-9._-]{0,63}}
 * @param licence under which terms its publisher gives it, in the publisher's words; empty if unknown
 * @param published when the publisher made it, which decides between two sources that know the same house; null if unknown
 * @param sample whether it is the small sample that ships with the product rather than reference data
 */
public record Provenance(
        String gazetteer, String licence, @Nullable LocalDate published, boolean sample) {

    /** Names become file names, so they hold nothing that any file system treats in a special way. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if {@code gazetteer} is not a name */
    public Provenance {
        if (!isName(gazetteer)) {
            throw new IllegalArgumentException("a gazetteer's name is 1 to 64 small letters, digits, dots, dashes and"
                    + " underscores, beginning with a letter or digit, not \"" + gazetteer + "\"");
        }
    }

    /** Whether a gazetteer may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
