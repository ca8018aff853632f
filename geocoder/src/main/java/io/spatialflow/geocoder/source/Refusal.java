package io.spatialflow.geocoder.source;

import java.util.Locale;

/** Why a row was left out. */
public enum Refusal {
    /** The house number is missing, zero, or has no digit in it; a line has none on either side. */
    NO_NUMBER,
    /** The street is missing. */
    NO_STREET,
    /** A coordinate is missing, not a number, out of range, or far outside the country the row says it is in. */
    BAD_COORDINATES,
    /** Both coordinates are zero, which is what software writes when it does not know. */
    NULL_ISLAND,
    /** The point lies outside the state that the row names: in another projection, or moved to another place. */
    OUTSIDE_STATE,
    /** The row lacks columns, or what it has for a place is not the one point or line in one piece that it should be. */
    MALFORMED,
    /** A part is longer than any address. */
    TOO_LONG,
    /** An object is made of others that are not in the file, as at the edge of an extract. */
    INCOMPLETE,
    /** The house numbers at the ends of a line are missing, equal, or of other kinds than those between. */
    BAD_RANGE,
    /** A place has no name, or a ZIP not its digits. */
    NO_NAME,
    /** A place is in a country whose addresses are not read here. */
    ABROAD;

    /** A stable name for reports, such as {@code no_number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
