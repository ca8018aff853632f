package io.spatialflow.geocoder.match;

/** How near to the door a match is, best first. Only the first two are good enough for a fence. */
public enum MatchLevel {
    /** The point that the source gives for this very house number. */
    ROOFTOP,
    /** Between the known numbers of that side of that street. */
    INTERPOLATED,
    /** Somewhere on the street. */
    STREET,
    /** Somewhere in the ZIP. */
    POSTCODE,
    /** Somewhere in the town. */
    PLACE
}
