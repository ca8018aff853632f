package io.spatialflow.benchmarks.reference;

/**
 * An address of the reference data.
 *
 * @param text on one line, as somebody would type it
 */
public record Address(String text, double latitude, double longitude) {

    private static final double METERS_PER_DEGREE = 111_195;

    /** Good to a percent over the few hundred metres it is used for. */
    double metersTo(Address other) {
        double north = (latitude - other.latitude) * METERS_PER_DEGREE;
        double east = (longitude - other.longitude) * METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
