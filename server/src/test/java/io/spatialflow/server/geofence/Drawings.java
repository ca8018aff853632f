package io.spatialflow.server.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Drawings for tests, written as text: positions as {@code lng lat} with commas between, rings with slashes. */
public final class Drawings {

    private Drawings() {}

    /** Each text is a polygon. */
    public static Drawing drawing(String... polygons) {
        return new Drawing(Stream.of(polygons).map(Drawings::rings).toList());
    }

    private static List<List<Position>> rings(String polygon) {
        return Arrays.stream(polygon.split("/"))
                .map(ring -> ring.isBlank()
                        ? List.<Position>of()
                        : Arrays.stream(ring.split(",")).map(Drawings::position).toList())
                .toList();
    }

    private static Position position(String text) {
        String[] numbers = text.strip().split(" ");
        return new Position(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    /** The area of a drawing that is sound. */
    public static PolygonArea area(Drawing drawing) {
        Drawing.Outcome outcome = drawing.check();
        assertThat(outcome).isInstanceOf(Drawing.Outcome.Sound.class);
        return ((Drawing.Outcome.Sound) outcome).area();
    }

    public static PolygonArea area(String... polygons) {
        return area(drawing(polygons));
    }

    static List<Flaw> flaws(Drawing drawing) {
        Drawing.Outcome outcome = drawing.check();
        assertThat(outcome).isInstanceOf(Drawing.Outcome.Flawed.class);
        return ((Drawing.Outcome.Flawed) outcome).flaws();
    }

    /** A ring of so many vertices on a circle of degrees. */
    static List<Position> round(double longitude, double latitude, double radius, int vertices) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            ring.add(new Position(longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle)));
        }
        return ring;
    }
}
