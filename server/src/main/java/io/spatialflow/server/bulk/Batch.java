package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Duplicate;
import io.spatialflow.server.geofence.Geofence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fences that a batch has made so far, for the items after them to be compared with. Not for several threads. */
final class Batch {

    private final List<Made> made = new ArrayList<>();

    void add(Geofence geofence, int itemIndex) {
        made.add(new Made(geofence.outline(), geofence.area().boxes(), itemIndex));
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
        for (Made candidate : made) {
            if (candidate.mayHold(point)) {
                Duplicate nearer = Duplicate.nearer(nearest, point, candidate.fence());
                itemIndex = nearer == nearest ? itemIndex : (Integer) candidate.itemIndex();
                nearest = nearer;
            }
        }
        return nearest == null ? null : new DedupMatch(nearest.fence(), nearest.distance(), itemIndex);
    }

    /** Comparing boxes first spares a distance for all but a few: a thousand items cost a few milliseconds. */
    private record Made(Geofence.Outline fence, List<Box> boxes, int itemIndex) {
        boolean mayHold(Point point) {
            for (Box box : boxes) {
                if (box.contains(point)) {
                    return true;
                }
            }
            return false;
        }
    }
}
