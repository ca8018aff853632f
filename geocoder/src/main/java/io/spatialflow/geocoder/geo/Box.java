package io.spatialflow.geocoder.geo;

/**
 * A rectangle of latitudes and longitudes, edges included. It never crosses the antimeridian: what does is two boxes.
 *
 * @param south degrees
 * @param west degrees
 * @param north degrees, not less than {@code south}
 * @param east degrees, not less than {@code west}
 */
public record Box(double south, double west, double north, double east) {

    /** @throws IllegalArgumentException if the corners are no points, or stand the wrong way round */
    public Box {
        if (!Point.isValid(south, west) || !Point.isValid(north, east) || south > north || west > east) {
            throw new IllegalArgumentException("no box: " + south + ", " + west + " to " + north + ", " + east);
        }
    }

    public boolean contains(Point point) {
        return south <= point.latitude()
                && point.latitude() <= north
                && west <= point.longitude()
                && point.longitude() <= east;
    }
}
