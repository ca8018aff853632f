package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.tile.ChartedFence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fences for a map.
 *
 * @param totalCount how many there are, drawn or not
 */
record MapData(List<MapData.Shape> geofences, long totalCount) {

    static MapData of(GeofencePage page) {
        return new MapData(page.geofences().stream().map(Shape::of).toList(), page.totalCount());
    }

    /**
     * A shape and its name.
     *
     * @param radiusMeters of a circle
     * @param polygons of each polygon the rings, of each ring the corners as latitude and longitude, as Leaflet has them;
     *     null for a circle
     * @param counts whether it is active and not archived
     */
    record Shape(
            String id,
            String name,
            double latitude,
            double longitude,
            @Nullable Double radiusMeters,
            @Nullable List<List<List<double[]>>> polygons,
            boolean counts) {

        static Shape of(Geofence fence) {
            return of(fence.outline(), fence.status().counts());
        }

        static Shape of(ChartedFence fence) {
            return of(fence.outline(), fence.status().counts());
        }

        private static Shape of(Geofence.Outline outline, boolean counts) {
            Area area = outline.area();
            Point center = area.centroid();
            return new Shape(
                    outline.id().toString(),
                    outline.name(),
                    center.latitude(),
                    center.longitude(),
                    area instanceof CircleArea circle ? circle.radiusMeters() : null,
                    area instanceof PolygonArea polygons ? corners(polygons) : null,
                    counts);
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
