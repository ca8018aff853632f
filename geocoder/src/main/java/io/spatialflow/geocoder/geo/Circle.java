package io.spatialflow.geocoder.geo;

import java.util.List;

/**
 * All points within a distance of a centre, the edge included.
 *
 * @param radius greater than zero, at most a quarter of the Earth's circumference
 */
public record Circle(Point center, Length radius) {

    /**
     * What a point may lie beyond the edge and still count as on it. A double holds a longitude to some nanometres, so a
     * point computed to lie exactly on the edge may come back a hair outside; a micrometre is far above that noise and far
     * below anything that can be surveyed.
     */
    private static final double EDGE_TOLERANCE_METERS = 1e-6;

    /** Keeps {@link #boxes()} outside the circle whatever the rounding: about 6 mm, in radians. */
    private static final double BOX_MARGIN_RADIANS = 1e-9;

    private static final double LARGEST_RADIUS_METERS = Math.PI / 2 * Point.EARTH_RADIUS_METERS;

    /** @throws IllegalArgumentException if the radius is zero or too large */
    public Circle {
        if (radius.meters() == 0 || radius.meters() > LARGEST_RADIUS_METERS) {
            throw new IllegalArgumentException("a circle's radius is above 0 m and at most " + LARGEST_RADIUS_METERS
                    + " m, not " + radius.meters());
        }
    }

    /** Whether the point lies inside or on the edge. This is the one place that decides it. */
    public boolean contains(Point point) {
        return center.distanceTo(point).meters() <= radius.meters() + EDGE_TOLERANCE_METERS;
    }

    /**
     * The smallest boxes of latitude and longitude that hold the whole circle: one, or two where it crosses the
     * antimeridian. A circle around a pole reaches every longitude.
     *
     * <p>The width is that of the tangent meridians, asin(sin r / cos lat): wider than the circle is at its centre's
     * latitude (Bronstein, "Handbook of Mathematics", spherical triangles).
     */
    public List<Box> boxes() {
        double r = radius.meters() / Point.EARTH_RADIUS_METERS + BOX_MARGIN_RADIANS;
        double phi = Math.toRadians(center.latitude());
        double south = Math.toDegrees(phi - r);
        double north = Math.toDegrees(phi + r);
        if (south <= -90 || north >= 90) {
            return List.of(new Box(Math.max(south, -90), -180, Math.min(north, 90), 180));
        }
        double halfWidth = Math.toDegrees(Math.asin(Math.min(1, Math.sin(r) / Math.cos(phi))) + BOX_MARGIN_RADIANS);
        double west = center.longitude() - halfWidth;
        double east = center.longitude() + halfWidth;
        if (west < -180) {
            return List.of(new Box(south, -180, north, east), new Box(south, west + 360, north, 180));
        }
        if (east > 180) {
            return List.of(new Box(south, west, north, 180), new Box(south, -180, north, east - 360));
        }
        return List.of(new Box(south, west, north, east));
    }
}
