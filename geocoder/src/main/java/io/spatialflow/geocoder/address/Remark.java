package io.spatialflow.geocoder.address;

/** What had to be left out of a text to read it as an address. */
public enum Remark {
    /** Words before the house number: a company, a name, "c/o". */
    LEAD_IGNORED,
    /** A line between the street and the town. */
    MIDDLE_IGNORED,
    /** "Village" or "Town of" in a town's name. */
    TOWN_KIND_IGNORED,
    /** A post office box beside a street address. */
    PO_BOX_IGNORED
}
