package io.spatialflow.server.exchange;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Ring;
import io.spatialflow.server.geofence.Tag;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/**
 * A FeatureCollection (RFC 7946), a line for each fence. A circle is a Point with the property {@code radius_meters}:
 * every program can show that.
 */
final class GeoJsonWriter implements FenceWriter {

    private final JsonGenerator json;

    GeoJsonWriter(OutputStream to) {
        this.json = JsonValues.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(to);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void write(Geofence geofence) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", geofence.id().toString());
        json.writeName("geometry");
        geometry(geofence.area());
        json.writePOJOProperty("properties", properties(geofence));
        json.writeEndObject();
    }

    private static Map<String, @Nullable Object> properties(Geofence geofence) {
        Group group = geofence.group();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("name", geofence.name());
        properties.put("description", geofence.profile().description());
        properties.put("address", geofence.origin().address());
        properties.put("tags", geofence.tags().stream().map(Tag::name).toList());
        properties.put("group_name", group == null ? null : group.name());
        if (geofence.area() instanceof CircleArea circle) {
            properties.put(ExportedNames.RADIUS, circle.radiusMeters());
        }
        properties.put("metadata", geofence.profile().metadata());
        properties.put(ExportedNames.OURS, ExportedNames.bookkeeping(geofence));
        properties.values().removeIf(Objects::isNull);
        return properties;
    }

    private void geometry(Area area) {
        json.writeStartObject();
        switch (area) {
            case CircleArea circle -> {
                json.writeStringProperty("type", "Point");
                json.writeName("coordinates");
                position(circle.center());
            }
            case PolygonArea polygons -> {
                List<Polygon> parts = polygons.polygons();
                json.writeStringProperty("type", parts.size() == 1 ? "Polygon" : "MultiPolygon");
                json.writeName("coordinates");
                if (parts.size() == 1) {
                    polygon(parts.getFirst());
                } else {
                    json.writeStartArray();
                    parts.forEach(this::polygon);
                    json.writeEndArray();
                }
            }
        }
        json.writeEndObject();
    }

    private void polygon(Polygon polygon) {
        json.writeStartArray();
        polygon.rings().forEach(this::ring);
        json.writeEndArray();
    }

    private void ring(Ring ring) {
        json.writeStartArray();
        ring.points().forEach(this::position);
        json.writeEndArray();
    }

    private void position(Point point) {
        json.writeStartArray();
        json.writeNumber(point.longitude());
        json.writeNumber(point.latitude());
        json.writeEndArray();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
