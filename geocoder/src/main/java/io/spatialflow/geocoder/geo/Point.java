package io.spatialflow.geocoder.geo;

/**
 * A place on the Earth's surface, WGS84 degrees.
 *
 * <p>Text and JSON outside write points as [lng, lat]; the constructor here takes latitude first, as people say it, and
 * names both.
 *
 * @param latitude degrees north, -90..90
 * @param longitude degrees east, -180..180
 */
public record Point(double latitude, double longitude) {

    /** Mean Earth radius R1 of the IUGG, in metres (Moritz, "Geodetic Reference System 1980"). */
    static final double EARTH_RADIUS_METERS = 6_371_008.7714;

    /** @throws IllegalArgumentException if a coordinate is out of range or not a number */
    public Point {
        if (!isValid(latitude, longitude)) {
            throw new IllegalArgumentException(
                    "latitude is -90..90 and longitude -180..180, not " + latitude + ", " + longitude);
        }
    }

    /** Whether the two numbers, in degrees, make a point. */
    public static boolean isValid(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /**
     * The great-circle distance to another point, by the haversine formula (Sinnott, "Virtues of the Haversine", Sky and
     * Telescope 68, 1984), which stays exact for points a few centimetres apart. On a sphere; up to 0.5 % off the
     * ellipsoid.
     */
    public Length distanceTo(Point other) {
        double phi1 = Math.toRadians(latitude);
        double phi2 = Math.toRadians(other.latitude);
        double sinHalfLat = Math.sin((phi2 - phi1) / 2);
        double sinHalfLng = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinHalfLat * sinHalfLat + Math.cos(phi1) * Math.cos(phi2) * sinHalfLng * sinHalfLng;
        return Length.ofMeters(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h))));
    }

    /**
     * The point reached by going a distance along a great circle.
     *
     * @param bearingDegrees the direction at the start, clockwise from north
     */
    public Point towards(double bearingDegrees, Length distance) {
        double delta = distance.meters() / EARTH_RADIUS_METERS;
        double theta = Math.toRadians(bearingDegrees);
        double phi1 = Math.toRadians(latitude);
        double z = Math.sin(phi1) * Math.cos(delta) + Math.cos(phi1) * Math.sin(delta) * Math.cos(theta);
        double y = Math.sin(theta) * Math.sin(delta);
        double x = Math.cos(phi1) * Math.cos(delta) - Math.sin(phi1) * Math.sin(delta) * Math.cos(theta);
        // Not asin(z), which is blind near the poles: there z stays 1 over tens of metres.
        double phi2 = Math.atan2(z, Math.hypot(x, y));
        return new Point(Math.toDegrees(phi2), wrapped(longitude + Math.toDegrees(Math.atan2(y, x))));
    }

    /** The initial direction of the great circle to another point, in degrees clockwise from north, -180..180. */
    public double bearingTo(Point other) {
        double phi1 = Math.toRadians(latitude);
        double phi2 = Math.toRadians(other.latitude);
        double lambda = Math.toRadians(other.longitude - longitude);
        double y = Math.sin(lambda) * Math.cos(phi2);
        double x = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda);
        return Math.toDegrees(Math.atan2(y, x));
    }

    /**
     * A point on the way to another one, which is so near that the way may be drawn straight on a map of degrees.
     *
     * @param fraction 0 for this point, 1 for the other
     */
    public Point between(Point other, double fraction) {
        double step = Math.IEEEremainder(other.longitude - longitude, 360);
        return new Point(
                latitude + (other.latitude - latitude) * fraction,
                Math.IEEEremainder(longitude + step * fraction, 360));
    }

    private static double wrapped(double longitude) {
        double turned = (longitude + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }
}
