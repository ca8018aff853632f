package io.spatialflow.geocoder.address;

/**
 * The beginning of a street's or a town's name, in normal form.
 *
 * @param isWhole whether its last word is complete, so that only further words may follow
 * @param isGuess whether that word was not typed to its end, as "nor" that may become "north"
 */
public record NamePrefix(String text, boolean isWhole, boolean isGuess) {

    /** How well a name in normal form that begins so fits: 0 if it is the very name, 1 if words follow, 2 if letters do. */
    public int distanceTo(String name) {
        if (isGuess) {
            return 2;
        }
        if (name.length() == text.length()) {
            return 0;
        }
        return name.charAt(text.length()) == ' ' ? 1 : 2;
    }
}
