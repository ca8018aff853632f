package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads the geometries of one placemark. */
final class KmlShapes {

    private static final int LONGITUDE = 0;
    private static final int LATITUDE = 1;
    private static final int MOST_NUMBERS = 3;

    private final XmlCursor xml;
    private final Positions positions = new Positions();
    private final List<List<List<Position>>> polygons = new ArrayList<>();
    private final List<Position> points = new ArrayList<>();
    private final Set<String> others = new LinkedHashSet<>();
    private String flaw = "";

    KmlShapes(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the element that the cursor stands on, if it is a geometry. */
    void read(String element) {
        switch (element) {
            case "Polygon" -> polygon();
            case "Point" -> points.addAll(coordinates());
            case "MultiGeometry" -> xml.children(this::read);
            case "LineString", "LinearRing", "Model", "Track", "MultiTrack" -> others.add(element);
            default -> {
                // Nothing that says where the placemark is.
            }
        }
    }

    Shape shape() {
        if (positions.tooMany()) {
            return Shape.broken(
                    "it has more than " + Positions.MOST + " positions; a geofence has at most 500 vertices");
        }
        if (!flaw.isEmpty()) {
            return Shape.broken(flaw);
        }
        if (!others.isEmpty()) {
            return Shape.unsupported(
                    "a geofence is made of Polygons or one Point, not of a " + String.join(" or a ", others));
        }
        if (points.isEmpty() && polygons.isEmpty()) {
            return Shape.unsupported("it has no geometry");
        }
        if (points.isEmpty()) {
            return new Shape.Drawn(new Drawing(polygons));
        }
        return points.size() == 1 && polygons.isEmpty()
                ? new Shape.Round(points.getFirst(), null)
                : Shape.unsupported("its MultiGeometry has " + points.size() + " points and " + polygons.size()
                        + " polygons; a geofence is made of polygons only, or of one point");
    }

    private void polygon() {
        List<List<Position>> shells = new ArrayList<>();
        List<List<Position>> holes = new ArrayList<>();
        xml.children(boundary -> {
            switch (boundary) {
                case "outerBoundaryIs" -> rings(shells);
                case "innerBoundaryIs" -> rings(holes);
                default -> {
                    // How it is drawn.
                }
            }
        });
        if (shells.size() == 1) {
            shells.addAll(holes);
            polygons.add(shells);
        } else {
            note("a Polygon has one outerBoundaryIs with one LinearRing, not " + shells.size());
        }
    }

    private void rings(List<List<Position>> to) {
        xml.children(ring -> {
            if (ring.equals("LinearRing")) {
                to.add(coordinates());
            }
        });
    }

    private List<Position> coordinates() {
        List<Position> line = new ArrayList<>();
        xml.children(child -> {
            if (child.equals("coordinates")) {
                StringTokenizer tuples = new StringTokenizer(xml.text());
                while (tuples.hasMoreTokens()) {
                    add(line, tuples.nextToken());
                }
            }
        });
        return line;
    }

    private void add(List<Position> line, String tuple) {
        String[] numbers = tuple.split(",", -1);
        boolean isTuple = numbers.length == 2 || numbers.length == MOST_NUMBERS;
        if (isTuple && Decimal.is(numbers[LONGITUDE]) && Decimal.is(numbers[LATITUDE])) {
            positions.add(line, Double.parseDouble(numbers[LONGITUDE]), Double.parseDouble(numbers[LATITUDE]));
        } else {
            note("coordinates are longitude,latitude or longitude,latitude,altitude with spaces between, not "
                    + Excerpt.of(tuple));
        }
    }

    /** The first is told. */
    private void note(String what) {
        if (flaw.isEmpty()) {
            flaw = what;
        }
    }
}
