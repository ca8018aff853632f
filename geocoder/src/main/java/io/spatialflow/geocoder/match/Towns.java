package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import java.util.List;

/** Towns under names that nobody knows, but would without, or with, the word that says what kind of town it is. */
final class Towns {

    /** Words in which the names of towns end for some and not for others. */
    private static final List<String> KINDS =
            List.of(" city", " town", " village", " township", " twp", " boro", " borough", " vlg");

    /** How the same may stand in front. */
    private static final List<String> KINDS_IN_FRONT =
            List.of("city of ", "town of ", "village of ", "vlg of ", "township of ", "borough of ");

    private final Lookup lookup;

    Towns(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The same interpretation, or that in the town which its town must be. */
    Interpretation known(Interpretation asked) {
        String city = asked.city();
        if (city.isEmpty() || lookup.knowsCity(asked.state(), city)) {
            return asked;
        }
        for (String kind : KINDS) {
            if (city.endsWith(kind) && isKnown(asked, city.substring(0, city.length() - kind.length()))) {
                return asked.inTown(city.substring(0, city.length() - kind.length()));
            }
        }
        for (String kind : KINDS_IN_FRONT) {
            if (city.startsWith(kind) && isKnown(asked, city.substring(kind.length()))) {
                return asked.inTown(city.substring(kind.length()));
            }
        }
        if (asked.cityMarked()) {
            for (String kind : KINDS) {
                if (isKnown(asked, city + kind)) {
                    return asked.inTown(city + kind);
                }
            }
        }
        return asked;
    }

    private boolean isKnown(Interpretation asked, String city) {
        return !city.isEmpty() && lookup.knowsCity(asked.state(), city);
    }
}
