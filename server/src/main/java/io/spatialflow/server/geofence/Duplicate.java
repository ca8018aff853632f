package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fence that a point lies in, so that another one there would be a duplicate.
 *
 * @param distance from the point to its centre
 */
public record Duplicate(Geofence.Outline fence, Length distance) {

    /** The nearest of those that hold the point; of two as near, the older. */
    public static Optional<Duplicate> of(Point point, List<Geofence.Outline> nearby) {
        Duplicate nearest = null;
        for (Geofence.Outline fence : nearby) {
            nearest = nearer(nearest, point, fence);
        }
        return Optional.ofNullable(nearest);
    }

    /** The nearer of what was found before and a fence that perhaps holds the point. */
    public static @Nullable Duplicate nearer(@Nullable Duplicate best, Point point, Geofence.Outline fence) {
        if (!fence.area().contains(point)) {
            return best;
        }
        Length distance = fence.area().centroid().distanceTo(point);
        boolean isNearer = best == null
                || distance.compareTo(best.distance) < 0
                || (distance.compareTo(best.distance) == 0 && fence.id().isOlderThan(best.fence.id()));
        return isNearer ? new Duplicate(fence, distance) : best;
    }
}
