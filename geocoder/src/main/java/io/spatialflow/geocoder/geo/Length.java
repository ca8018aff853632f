package io.spatialflow.geocoder.geo;

/**
 * A distance along the Earth's surface. A type of its own, so that nobody adds metres to degrees.
 *
 * @param meters finite and not negative
 */
public record Length(double meters) implements Comparable<Length> {

    /** @throws IllegalArgumentException if {@code meters} is negative, infinite or not a number */
    public Length {
        if (!(meters >= 0) || Double.isInfinite(meters)) {
            throw new IllegalArgumentException("a length is finite and not negative: " + meters + " m");
        }
    }

    public static Length ofMeters(double meters) {
        return new Length(meters);
    }

    @Override
    public int compareTo(Length other) {
        return Double.compare(meters, other.meters);
    }
}
