package io.spatialflow.geocoder.address;

/** The one way to write a flat or suite, for comparing. */
public final class UnitName {

    private UnitName() {}

    /** "APT 4B", "#4b" and "4B" are one; empty if there is none. */
    public static String normal(String raw) {
        return raw.isBlank() ? "" : Units.normal(raw);
    }
}
