package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * All points within a distance of a centre.
 *
 * @param circle its radius is above 0 and at most {@link #MAX_RADIUS_METERS}
 */
public record CircleArea(Circle circle) implements Area {

    public static final int MAX_RADIUS_METERS = 100_000;

    /** Around an address, unless another is asked for. */
    public static final int DEFAULT_BUFFER_METERS = 100;

    public static final int MAX_BUFFER_METERS = 10_000;

    /** @throws IllegalArgumentException if the radius is too large */
    public CircleArea {
        if (circle.radius().meters() > MAX_RADIUS_METERS) {
            throw new IllegalArgumentException("a fence's radius is at most " + MAX_RADIUS_METERS + " m, not "
                    + circle.radius().meters());
        }
    }

    public static CircleArea of(Point center, double radiusMeters) {
        return new CircleArea(new Circle(center, Length.ofMeters(radiusMeters)));
    }

    public Point center() {
        return circle.center();
    }

    public double radiusMeters() {
        return circle.radius().meters();
    }

    @Override
    public boolean contains(Point point) {
        return circle.contains(point);
    }

    @Override
    public Length distanceTo(Point point) {
        return contains(point)
                ? Length.ofMeters(0)
                : Length.ofMeters(center().distanceTo(point).meters() - radiusMeters());
    }

    @Override
    public Point centroid() {
        return center();
    }

    @Override
    public List<Box> boxes() {
        return circle.boxes();
    }
}
