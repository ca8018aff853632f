package io.spatialflow.geocoder.index;

/**
 * Where to look for a street. City and district are in the form of {@link io.spatialflow.geocoder.address.PlaceName},
 * states are codes in small letters.
 *
 * @param prefix what the keys of all streets there begin with
 */
public record Scope(String prefix) {

    /** Parts the place from the street's name; no normal form holds it. */
    private static final char END = '/';

    public static Scope zip(String zip) {
        return new Scope(zip + END);
    }

    public static Scope city(String state, String city) {
        return new Scope(state + ':' + city + END);
    }

    /** A town whose state is not known. */
    public static Scope cityAnywhere(String city) {
        return new Scope(":" + city + END);
    }

    public static Scope district(String state, String district) {
        return new Scope(state + "::" + district + END);
    }

    public static Scope state(String state) {
        return new Scope(state + END);
    }

    public static Scope anywhere() {
        return new Scope("" + END);
    }

    /** The key of a street whose name is given in full. */
    String exact(String name) {
        return prefix + name;
    }

    /** What the keys of the towns of a state begin with, those of {@link #itself}; behind it comes the name. */
    static String towns(String state) {
        return "@" + state + ':';
    }

    /** The key of what is known of the place itself. */
    String itself() {
        return '@' + prefix;
    }

    /** The key of a street whose name is given without type and directionals. */
    String lenient(String base) {
        return '~' + prefix + base;
    }
}
