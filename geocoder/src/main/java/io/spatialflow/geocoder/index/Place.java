package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;

/**
 * A ZIP, a town, a county or a state, as a list of places gives it: never an answer to an address, but it tells which names and
 * ZIPs belong together, and which lie side by side.
 *
 * @param name as people write it; for a ZIP the city it serves; never blank
 * @param area what is known of where it lies: for a ZIP its {@code postcode}, for all the state as {@code region}
 * @param center somewhere in the middle of it
 * @param radius how far it reaches, zero if the source does not say
 */
public record Place(Kind kind, String name, PostalArea area, Point center, Length radius) implements ReferenceRow {

    /** What a place is. */
    public enum Kind {
        POSTCODE,
        CITY,
        COUNTY,
        STATE
    }

    /**
     * @throws IllegalArgumentException if the name is blank or longer than {@link #LONGEST_PART}, or a ZIP has no postcode
     */
    public Place {
        if (name.isBlank() || kind == Kind.POSTCODE && area.postcode().isBlank()) {
            throw new IllegalArgumentException("a place has a name, and a ZIP has its digits");
        }
        PostalArea.requireBearable(name);
    }
}
