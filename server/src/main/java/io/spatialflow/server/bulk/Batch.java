package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Duplicate;
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
        Duplicate nearest = Duplicate.of(point, nearby).orElse(null);
        Integer itemIndex = null;
        for (Made candidate : made.at(point)) {
            Duplicate nearer = Duplicate.nearer(nearest, point, candidate.fence());
            itemIndex = nearer == nearest ? itemIndex : (Integer) candidate.itemIndex();
            nearest = nearer;
        }
        return nearest == null ? null : new DedupMatch(nearest.fence(), nearest.distance(), itemIndex);
    }

    private record Made(Geofence.Outline fence, int itemIndex) {}
}
