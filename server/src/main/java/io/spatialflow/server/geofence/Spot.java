package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;

/**
 * A point on the WGS84 ellipsoid, by its angles in radians and by where it is in space, in metres from the Earth's centre
 * (Hofmann-Wellenhof, "GNSS", equation 8.4 with height zero).
 */
record Spot(double phi, double lambda, double x, double y, double z) {

    static final double MEAN_RADIUS_METERS = 6_371_008.7714;

    private static final double SEMI_MAJOR_METERS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    static Spot of(Point point) {
        return at(Math.toRadians(point.latitude()), Math.toRadians(point.longitude()));
    }

    private static Spot at(double phi, double lambda) {
        double sinPhi = Math.sin(phi);
        double cosPhi = Math.cos(phi);
        double curvature = SEMI_MAJOR_METERS / Math.sqrt(1 - ECCENTRICITY_SQUARED * sinPhi * sinPhi);
        return new Spot(
                phi,
                lambda,
                curvature * cosPhi * Math.cos(lambda),
                curvature * cosPhi * Math.sin(lambda),
                curvature * (1 - ECCENTRICITY_SQUARED) * sinPhi);
    }

    /** Halfway on a map of degrees. */
    static Spot between(Spot one, Spot other) {
        return at((one.phi + other.phi) / 2, (one.lambda + other.lambda) / 2);
    }

    /** Straight through space to the nearest point of the line between two others. */
    double distanceToLine(Spot start, Spot end) {
        double dx = end.x - start.x;
        double dy = end.y - start.y;
        double dz = end.z - start.z;
        double square = dx * dx + dy * dy + dz * dz;
        double along = (x - start.x) * dx + (y - start.y) * dy + (z - start.z) * dz;
        double fraction = square == 0 ? 0 : Math.clamp(along / square, 0, 1);
        double toX = start.x + fraction * dx - x;
        double toY = start.y + fraction * dy - y;
        double toZ = start.z + fraction * dz - z;
        return Math.sqrt(toX * toX + toY * toY + toZ * toZ);
    }
}
