package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Geofence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fences that a batch has made so far, for the items after them to be compared with. Not for several threads. */
final class Batch {

    private final BoxGrid<Made> made = new BoxGrid<>();

    void add(Geofence geofence, int itemIndex) {
        Made entry = new Made(geofence.outline(), itemIndex);
        geofence.area().boxes().forEach(box -> made.add(box, entry));
    }

    /**
     * The fence nearest to the point of all those that it lies in, whether this batch made them or they were there
     * before; of two as near, the older. Null if it lies in none.
     *
     * @param nearby the fences that were there before, and may hold the point
     */
    @Nullable
    DedupMatch nearest(Point point, List<Geofence.Outline> nearby) {
        DedupMatch nearest = null;
        for (Geofence.Outline fence : nearby) {
            nearest = nearer(nearest, point, fence, null);
        }
        for (Made candidate : made.at(point)) {
            nearest = nearer(nearest, point, candidate.fence(), candidate.itemIndex());
        }
        return nearest;
    }

    private static @Nullable DedupMatch nearer(
            @Nullable DedupMatch best, Point point, Geofence.Outline fence, @Nullable Integer itemIndex) {
        if (!fence.area().contains(point)) {
            return best;
        }
        Length distance = fence.area().centroid().distanceTo(point);
        boolean isNearer = best == null
                || distance.compareTo(best.distance()) < 0
                || (distance.compareTo(best.distance()) == 0 && isOlder(fence, best.fence()));
        return isNearer ? new DedupMatch(fence, distance, itemIndex) : best;
    }

    private static boolean isOlder(Geofence.Outline one, Geofence.Outline other) {
        return one.id().toString().compareTo(other.id().toString()) < 0;
    }

    private record Made(Geofence.Outline fence, int itemIndex) {}
}
