package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.PolygonArea;
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

    /**
     * A shape, and what its popup says.
     *
     * @param radiusMeters of a circle
     * @param polygons of each polygon the rings, of each ring the corners as latitude and longitude, as Leaflet has them;
     *     null for a circle
     */
    record Fence(
            String id,
            String name,
            @Nullable String address,
            double latitude,
            double longitude,
            @Nullable Double radiusMeters,
            @Nullable List<List<List<double[]>>> polygons,
            List<String> tags) {

        static Fence of(Geofence fence) {
            Point center = fence.area().centroid();
            return new Fence(
                    fence.id().toString(),
                    fence.name(),
                    fence.origin().address(),
                    center.latitude(),
                    center.longitude(),
                    fence.area() instanceof CircleArea circle ? circle.radiusMeters() : null,
                    fence.area() instanceof PolygonArea area ? corners(area) : null,
                    fence.tags().stream().map(Tag::name).toList());
        }

        private static List<List<List<double[]>>> corners(PolygonArea area) {
            return area.polygons().stream()
                    .map(polygon -> polygon.rings()
                            .map(ring -> ring.points().stream()
                                    .map(point -> new double[] {point.latitude(), point.longitude()})
                                    .toList())
                            .toList())
                    .toList();
        }
    }
}
