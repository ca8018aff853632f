package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Geofence;
import java.util.ArrayList;
import java.util.List;

/**
 * The R*Tree's rows. It keeps 32-bit floats, rounded outwards: what it finds is a superset of what a fence holds. The
 * workspace is its third dimension, so that one workspace's fences cost another nothing.
 */
final class GeofenceBoxes {

    static final String INSERT = """
            insert into geofence_boxes (id, south, north, west, east, workspace_from, workspace_to)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /**
     * A tree of boxes decides by their volume which of them belong together. If they had no extent in the third dimension
     * all volumes would be zero, and the tree no order: looking up 500 points among 100,000 boxes took 200 ms, not 8.
     */
    private static final double WORKSPACE_EXTENT = 0.5;

    private GeofenceBoxes() {}

    /**
     * A fence that does not count has its boxes on the other side of zero: who looks for fences that hold something never
     * meets it, and a map can show it.
     */
    static List<Object[]> rows(long seq, int workspaceNumber, Geofence geofence) {
        List<Object[]> rows = new ArrayList<>(2);
        double from = geofence.status().counts() ? workspaceNumber : -workspaceNumber - WORKSPACE_EXTENT;
        for (Box box : geofence.area().boxes()) {
            rows.add(new Object[] {
                2 * seq + rows.size(), box.south(), box.north(), box.west(), box.east(), from, from + WORKSPACE_EXTENT
            });
        }
        return rows;
    }

    /** The points as [[latitude, longitude], …], for {@code json_each}. */
    static String jsonArray(List<Point> points) {
        StringBuilder json = new StringBuilder("[");
        for (Point point : points) {
            json.append(json.length() > 1 ? ",[" : "[")
                    .append(point.latitude())
                    .append(',')
                    .append(point.longitude())
                    .append(']');
        }
        return json.append(']').toString();
    }
}
