package io.spatialflow.geocoder.upstream;

/**
 * A provider's key. It can be sent and nothing else: what prints it prints stars.
 *
 * @param reveal the key itself; empty if there is none
 */
public record Secret(String reveal) {

    private static final int LONGEST = 4096;

    public static final Secret NONE = new Secret("");

    /** @throws IllegalArgumentException if it is no key: too long, or with something in it that no header can hold */
    public Secret {
        if (reveal.length() > LONGEST || !reveal.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key is made of printable ASCII characters");
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "***";
    }
}
