package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Position;
import io.spatialflow.server.geofence.Ring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Polygons as text: a latitude and a longitude on each line; after a line {@value #HOLE} the corners of a hole, after a line
 * {@value #PART} those of another polygon. {@code drawing.js} reads and writes the same.
 */
final class Corners {

    private static final String HOLE = "hole";
    private static final String PART = "part";

    /** A micrometre's worth of digits would only hide the place. */
    private static final int DECIMALS = 7;

    private Corners() {}

    static String write(PolygonArea area) {
        return area.polygons().stream().map(Corners::write).collect(Collectors.joining("\n" + PART + "\n"));
    }

    private static String write(Polygon polygon) {
        return polygon.rings().map(Corners::write).collect(Collectors.joining("\n" + HOLE + "\n"));
    }

    private static String write(Ring ring) {
        List<Point> points = ring.points();
        return points.subList(0, points.size() - 1).stream()
                .map(point -> degrees(point.latitude()) + ", " + degrees(point.longitude()))
                .collect(Collectors.joining("\n"));
    }

    static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether two texts say the same, however their lines end. */
    static boolean areSame(String one, String other) {
        return lines(one).equals(lines(other));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What a text turned out to be. */
    sealed interface Outcome {

        record Read(List<List<List<Position>>> polygons) implements Outcome {}

        record Unreadable(String problem) implements Outcome {}
    }

    static Outcome read(String text) {
        List<List<List<Position>>> polygons = new ArrayList<>();
        beginPolygon(polygons);
        int number = 0;
        for (String line : lines(text)) {
            switch (line.toLowerCase(Locale.ROOT)) {
                case HOLE -> polygons.getLast().add(new ArrayList<>());
                case PART -> beginPolygon(polygons);
                default -> {
                    number++;
                    Optional<Point> corner = corner(line);
                    if (corner.isEmpty()) {
                        return new Outcome.Unreadable("Corner " + number + " should be a latitude and a longitude, such"
                                + " as 44.4759, -73.2121.");
                    }
                    polygons.getLast()
                            .getLast()
                            .add(new Position(
                                    corner.get().longitude(), corner.get().latitude()));
                }
            }
        }
        boolean isTooSmall = polygons.stream().flatMap(List::stream).anyMatch(ring -> ring.size() < 3);
        return isTooSmall
                ? new Outcome.Unreadable(
                        "A polygon has three corners or more, and so has a hole: click them on the map,"
                                + " or enter one on each line.")
                : new Outcome.Read(polygons);
    }

    private static void beginPolygon(List<List<List<Position>>> polygons) {
        List<List<Position>> rings = new ArrayList<>();
        rings.add(new ArrayList<>());
        polygons.add(rings);
    }

    private static Optional<Point> corner(String line) {
        String[] numbers = line.split("[,;\\s]+", 3);
        return numbers.length == 2 ? FenceReader.point(numbers[0], numbers[1]) : Optional.empty();
    }
}
