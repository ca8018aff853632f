package io.spatialflow.geocoder.upstream;

/**
 * A provider's key. It can be sent and nothing else: what prints it prints stars.
 *
 * @param reveal the key itself; empty if there is none
 */
public record Secret(String reveal) {

    public static final Secret NONE = new Secret("");

    /** Whether there is none. */
    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "***";
    }
}
