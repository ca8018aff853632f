package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a fence is, by the names it has on the wire: for the audit log, and to tell what a change changed. */
final class GeofenceFacts {

    private GeofenceFacts() {}

    static Map<String, @Nullable Object> of(Geofence geofence) {
        Group group = geofence.group();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", geofence.name());
        facts.put("description", geofence.profile().description());
        facts.put("geometry", geometry(geofence.area()));
        facts.put("source", geofence.origin().source().wireName());
        facts.put("address", geofence.origin().address());
        facts.put("buffer_meters", geofence.bufferMeters());
        facts.put("group_name", group == null ? null : group.name());
        facts.put("tags", geofence.tags().stream().map(Tag::name).toList());
        facts.put("metadata", geofence.profile().metadata());
        facts.put("webhook_url", geofence.webhook().url());
        facts.put("webhook_events", geofence.webhook().events());
        facts.put("is_active", geofence.status().active());
        facts.put("archived", geofence.status().archived());
        return facts;
    }

    private static Map<String, Object> geometry(Area area) {
        return switch (area) {
            case CircleArea circle ->
                Map.of("type", "Circle", "center", position(circle.center()), "radius_meters", circle.radiusMeters());
            case PolygonArea polygons ->
                Map.of(
                        "type",
                        "MultiPolygon",
                        "coordinates",
                        polygons.polygons().stream().map(GeofenceFacts::rings).toList());
        };
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        return polygon.rings()
                .map(ring -> ring.points().stream().map(GeofenceFacts::position).toList())
                .toList();
    }

    private static List<Double> position(Point point) {
        return List.of(point.longitude(), point.latitude());
    }
}
