package io.spatialflow.server.dashboard;

import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fences for the map.
 *
 * @param totalCount how many there are, drawn or not
 */
record MapData(List<Fence> geofences, long totalCount) {

    static MapData of(GeofencePage page) {
        return new MapData(page.geofences().stream().map(Fence::of).toList(), page.totalCount());
    }

    /** A circle, and what its popup says. */
    record Fence(
            String id,
            String name,
            @Nullable String address,
            double latitude,
            double longitude,
            double radiusMeters,
            List<String> tags) {

        static Fence of(Geofence fence) {
            return new Fence(
                    fence.id().toString(),
                    fence.name(),
                    fence.address(),
                    fence.circle().center().latitude(),
                    fence.circle().center().longitude(),
                    fence.circle().radius().meters(),
                    fence.tags().stream().map(Tag::name).toList());
        }
    }
}
