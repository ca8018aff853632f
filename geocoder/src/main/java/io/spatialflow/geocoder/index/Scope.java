package io.spatialflow.geocoder.index;

import java.util.Optional;

/**
 * Where to look for a street. City and district are in the form of {@link io.spatialflow.geocoder.address.PlaceName},
 * states are codes in small letters.
 *
 * @param prefix what the keys of all streets there begin with
 */
public record Scope(String prefix) {

    /** What the keys of places themselves begin with. */
    static final String PLACE = "@";

    /** What the keys of towns by their names begin with. */
    static final String TOWN = "*";

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
        return PLACE + state + ':';
    }

    /** Whether a key is that of a street by its name, in full or but for a directional in front. */
    static boolean isOfAName(String key) {
        return !key.startsWith("~") && !key.startsWith(PLACE) && !key.startsWith(TOWN);
    }

    /** The part of a street's key that says where it is; what follows is its name. */
    static String head(String key) {
        return key.substring(0, key.indexOf(END) + 1);
    }

    /** The key under which a town is found by the beginning of its name. */
    static String town(String city, String state) {
        return TOWN + endOf(city) + state;
    }

    /** The name of a town as its key goes on behind {@link #TOWN}, up to the state. */
    static String endOf(String city) {
        return city + END;
    }

    /** The ZIP that a place's key is of, behind {@link #PLACE}; none if it is a town's or a state's. */
    static Optional<String> postcode(String rest) {
        int end = rest.length() - 1;
        boolean isZip = end > 2 && rest.charAt(end) == END && rest.indexOf(':') < 0;
        return isZip ? Optional.of(rest.substring(0, end)) : Optional.empty();
    }

    /** The key of a street whose name begins with a directional, without that. */
    String trimmed(String name) {
        return '^' + prefix + name;
    }

    /** The key of what is known of the place itself. */
    String itself() {
        return PLACE + prefix;
    }

    /** The key of a street whose name is given without type and directionals. */
    String lenient(String base) {
        return '~' + prefix + base;
    }
}
