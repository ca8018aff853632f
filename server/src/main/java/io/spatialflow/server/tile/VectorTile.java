package io.spatialflow.server.tile;

import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fences as a Mapbox Vector Tile, version 2.1, in three layers: {@code geofences} are polygons; {@code geofence_points} are
 * those that would be smaller than half a pixel; {@code crowds} are points that stand for many.
 */
final class VectorTile {

    /** Of a tile that is shown in 256 pixels, half a one. */
    private static final double SMALLEST = 0.5 / 256;

    private final TileAddress tile;
    private final TileLayer geofences = new TileLayer("geofences");
    private final TileLayer points = new TileLayer("geofence_points");
    private final TileLayer crowds = new TileLayer("crowds");

    private VectorTile(TileAddress tile) {
        this.tile = tile;
    }

    static byte[] of(TileAddress tile, Sketch sketch) {
        VectorTile vectors = new VectorTile(tile);
        switch (sketch) {
            case Sketch.Fences(List<ChartedFence> fences) -> fences.forEach(vectors::fence);
            case Sketch.Crowds(List<Crowd> many) -> many.forEach(vectors::crowd);
        }
        ProtobufWriter bytes = new ProtobufWriter();
        vectors.geofences.writeTo(bytes);
        vectors.points.writeTo(bytes);
        vectors.crowds.writeTo(bytes);
        return bytes.bytes();
    }

    private void fence(ChartedFence fence) {
        Map<String, Object> properties = properties(fence);
        Shape.on(tile, fence.outline().area(), FenceTiles.MARGIN).forEach(shape -> {
            GeometryCommands geometry = new GeometryCommands();
            Shape.Extent extent = shape.extent();
            if (extent.size() >= SMALLEST) {
                Clip.to(FenceTiles.MARGIN, shape).polygons().forEach(rings -> polygon(rings, geometry));
            }
            if (geometry.count() > 0) {
                geofences.add(TileLayer.Kind.POLYGON, geometry, properties);
            } else if (isOn(extent.middleX()) && isOn(extent.middleY())) {
                point(points, extent.middleX(), extent.middleY(), properties);
            }
        });
    }

    private static void polygon(List<double[]> rings, GeometryCommands geometry) {
        if (geometry.ring(rings.getFirst(), true)) {
            rings.stream().skip(1).forEach(hole -> geometry.ring(hole, false));
        }
    }

    /** A point belongs to one tile only. */
    private static boolean isOn(double along) {
        return along >= 0 && along < 1;
    }

    private static Map<String, Object> properties(ChartedFence fence) {
        Geofence.Outline outline = fence.outline();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", outline.id().toString());
        properties.put("name", outline.name());
        properties.put("status", status(fence.status()));
        if (outline.area() instanceof CircleArea circle) {
            properties.put("radius_meters", Math.round(circle.radiusMeters()));
        }
        Group group = outline.group();
        if (group != null) {
            properties.put("group_id", group.id().toString());
        }
        return properties;
    }

    private static String status(Status status) {
        if (status.archived()) {
            return "archived";
        }
        return status.active() ? "active" : "inactive";
    }

    private void crowd(Crowd crowd) {
        point(
                crowds,
                tile.across(Mercator.x(crowd.middle().longitude())),
                tile.down(Mercator.y(crowd.middle().latitude())),
                Map.of("count", crowd.fences()));
    }

    private static void point(TileLayer layer, double x, double y, Map<String, Object> properties) {
        GeometryCommands geometry = new GeometryCommands();
        geometry.point(GeometryCommands.rounded(x), GeometryCommands.rounded(y));
        layer.add(TileLayer.Kind.POINT, geometry, properties);
    }
}
