package io.spatialflow.server.tile;

/**
 * The projection of web maps: the world between the latitudes 85.05° is a square from 0 to 1, x to the east and y to the
 * south (Snyder, "Map Projections: A Working Manual", page 41, on a sphere).
 */
public final class Mercator {

    /** What lies nearer to a pole is drawn at its edge, as if it were there. */
    private static final double LAST_LATITUDE = 85.0511287798066;

    private Mercator() {}

    /** How far to the east a longitude is: 0 at 180° W, 1 at 180° E. */
    public static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    /** How far to the south a latitude is: 0 at 85.05° N, 1 at 85.05° S. */
    public static double y(double latitude) {
        double sin = Math.sin(Math.toRadians(Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE)));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    static double longitude(double x) {
        return x * 360 - 180;
    }

    static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
