package io.spatialflow.geocoder.address;

/** The one way to write a town or a county, for comparing and looking up. */
public final class PlaceName {

    private PlaceName() {}

    /** "Saint Johnsbury" and "St. Johnsbury" are one; empty if the text names nothing. */
    public static String normal(String raw) {
        return String.join(" ", AddressText.standardWords(raw));
    }
}
