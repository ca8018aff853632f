package io.spatialflow.server.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Tag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table with the columns that bulk create reads, and more. It has no outlines: of a polygon it tells the centre of
 * gravity only.
 */
final class CsvTableWriter implements FenceWriter {

    /** What a spreadsheet program takes for the beginning of a formula (OWASP ASVS 5.0, 1.2.10). */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private final BufferedWriter buffer;
    private final CsvWriter csv;

    CsvTableWriter(OutputStream to) {
        this.buffer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(buffer);
        csv.writeRecord(
                "address",
                "name",
                "buffer_meters",
                "tags",
                "id",
                "lat",
                "lng",
                "geometry_type",
                "radius_meters",
                "description",
                "group_name",
                "source",
                "is_active",
                "archived",
                "created_at",
                "updated_at",
                "metadata");
    }

    @Override
    public void write(Geofence geofence) {
        Point center = geofence.area().centroid();
        Group group = geofence.group();
        csv.writeRecord(
                text(geofence.origin().address()),
                text(geofence.name()),
                number(geofence.bufferMeters()),
                text(geofence.tags().stream().map(Tag::name).collect(Collectors.joining(","))),
                geofence.id().toString(),
                number(center.latitude()),
                number(center.longitude()),
                type(geofence.area()),
                geofence.area() instanceof CircleArea circle ? number(circle.radiusMeters()) : "",
                text(geofence.profile().description()),
                text(group == null ? null : group.name()),
                geofence.origin().source().wireName(),
                Boolean.toString(geofence.status().active()),
                Boolean.toString(geofence.status().archived()),
                geofence.createdAt().toString(),
                geofence.updatedAt().toString(),
                JsonValues.write(geofence.profile().metadata()));
    }

    private static String type(Area area) {
        return switch (area) {
            case CircleArea circle -> "Circle";
            case PolygonArea polygons -> polygons.polygons().size() == 1 ? "Polygon" : "MultiPolygon";
        };
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        buffer.flush();
    }
}
