package io.spatialflow.server.exchange;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * GPX 1.0 and 1.1: a waypoint is a circle; a route that ends where it begins is a polygon, and so is a track whose every
 * segment does. One that ends elsewhere may have been meant as a line, and is not closed here.
 */
final class GpxReader {

    private final XmlCursor xml;
    private final Consumer<Feature> to;

    GpxReader(XmlCursor xml, Consumer<Feature> to) {
        this.xml = xml;
        this.to = to;
    }

    void read() {
        xml.children(child -> {
            switch (child) {
                case "wpt" -> waypoint();
                case "rte" -> line("route");
                case "trk" -> line("track");
                default -> {
                    // About the file.
                }
            }
        });
        xml.end();
    }

    private void waypoint() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        List<Position> center = new ArrayList<>();
        boolean isPosition = position(new Positions(), center);
        xml.children(child -> property(child, properties));
        Shape shape = isPosition ? new Shape.Round(center.getFirst(), null) : Shape.broken(NO_POSITION);
        to.accept(new Feature(shape, properties));
    }

    private static final String NO_POSITION = "a point has numbers as its attributes lat and lon";

    private void line(String kind) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        Line line = new Line(kind);
        List<Position> route = new ArrayList<>();
        xml.children(child -> {
            switch (child) {
                case "trkseg" -> {
                    List<Position> segment = new ArrayList<>();
                    xml.children(point -> line.read(point, segment));
                    line.ends(segment);
                }
                case "rtept" -> line.read(child, route);
                default -> property(child, properties);
            }
        });
        line.ends(route);
        to.accept(new Feature(line.shape(), properties));
    }

    private void property(String child, Map<String, @Nullable Object> properties) {
        switch (child) {
            case "link" -> properties.putIfAbsent(child, xml.attribute("href"));
            case "desc" -> properties.putIfAbsent("description", xml.text());
            case "extensions" -> xml.anyChildren(extension -> properties.putIfAbsent(extension, xml.text()));
            default -> properties.putIfAbsent(child, xml.text());
        }
    }

    private boolean position(Positions positions, List<Position> to) {
        String longitude = xml.attribute("lon").strip();
        String latitude = xml.attribute("lat").strip();
        boolean isPosition = Decimal.is(longitude) && Decimal.is(latitude);
        if (isPosition) {
            positions.add(to, Double.parseDouble(longitude), Double.parseDouble(latitude));
        }
        return isPosition;
    }

    /** What becomes of a route or a track. */
    private final class Line {

        private final String kind;
        private final Positions positions = new Positions();
        private final List<List<List<Position>>> polygons = new ArrayList<>();
        private String flaw = "";

        Line(String kind) {
            this.kind = kind;
        }

        void read(String element, List<Position> line) {
            if (element.endsWith("pt") && !position(positions, line)) {
                flaw = NO_POSITION;
            }
        }

        void ends(List<Position> line) {
            if (line.isEmpty()) {
                return;
            }
            polygons.add(List.of(line));
            if (flaw.isEmpty() && !line.getFirst().equals(line.getLast())) {
                flaw = "the " + kind + " is open: its ends are " + gap(line) + " apart. One that ends exactly where it"
                        + " begins becomes a polygon";
            }
        }

        private String gap(List<Position> line) {
            Position first = line.getFirst();
            Position last = line.getLast();
            if (!Point.isValid(first.latitude(), first.longitude())
                    || !Point.isValid(last.latitude(), last.longitude())) {
                return "somewhere off the Earth and";
            }
            double meters = new Point(first.latitude(), first.longitude())
                    .distanceTo(new Point(last.latitude(), last.longitude()))
                    .meters();
            return String.format(Locale.ROOT, "%.1f m", meters);
        }

        Shape shape() {
            if (positions.tooMany()) {
                return Shape.broken(
                        "it has more than " + Positions.MOST + " points; a geofence has at most 500 vertices");
            }
            if (!flaw.isEmpty()) {
                return Shape.broken(flaw);
            }
            return polygons.isEmpty()
                    ? Shape.unsupported("the " + kind + " has no points")
                    : new Shape.Drawn(new Drawing(polygons));
        }
    }
}
