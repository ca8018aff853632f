package io.spatialflow.server.geofence;

import java.util.ArrayList;
import java.util.List;

/**
 * Polygons as somebody drew them: of each polygon the rings, of each ring the positions; the first ring is the shell, the
 * others are holes. Rings need not be closed and may run either way round. An edge between longitudes more than half a
 * turn apart crosses the antimeridian.
 */
public record Drawing(List<List<List<Position>>> polygons) {

    /** A drawing that was cut at the antimeridian has a few more there, and must not be refused when it comes back. */
    private static final int MAX_ON_ANTIMERIDIAN = PolygonArea.MAX_VERTICES;

    public Drawing {
        polygons = List.copyOf(polygons);
    }

    /** What a drawing turned out to be. */
    public sealed interface Outcome {

        /** An area, with its rings closed and the right way round, and cut at the antimeridian. */
        record Sound(PolygonArea area) implements Outcome {}

        /** No area. */
        record Flawed(List<Flaw> flaws) implements Outcome {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** Makes an area of the drawing, or says what is wrong with it. */
    public Outcome check() {
        Flaws flaws = new Flaws(polygons.size());
        count(flaws);
        List<DrawnPolygon> drawn = flaws.none() ? read(flaws) : List.of();
        if (flaws.none()) {
            drawn.forEach(polygon -> polygon.check(flaws));
        }
        if (flaws.none()) {
            Overlaps.check(drawn, flaws);
        }
        return flaws.none()
                ? new Outcome.Sound(new PolygonArea(drawn.stream()
                        .flatMap(polygon -> polygon.cut().stream())
                        .toList()))
                : new Outcome.Flawed(flaws.found());
    }

    private List<DrawnPolygon> read(Flaws flaws) {
        List<DrawnPolygon> drawn = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            drawn.add(DrawnPolygon.read(i, polygons.get(i), flaws));
        }
        return drawn;
    }

    private void count(Flaws flaws) {
        if (polygons.isEmpty()) {
            flaws.whole("A geofence has at least one polygon");
        }
        int onAntimeridian = 0;
        int elsewhere = 0;
        for (List<List<Position>> polygon : polygons) {
            for (List<Position> ring : polygon) {
                int closing = ring.size() > 1 && ring.getFirst().equals(ring.getLast()) ? 1 : 0;
                for (Position position : ring.subList(0, ring.size() - closing)) {
                    if (Math.abs(position.longitude()) == Plane.ANTIMERIDIAN) {
                        onAntimeridian++;
                    } else {
                        elsewhere++;
                    }
                }
            }
        }
        if (elsewhere > PolygonArea.MAX_VERTICES || onAntimeridian > MAX_ON_ANTIMERIDIAN) {
            flaws.whole("A geofence has at most " + PolygonArea.MAX_VERTICES + " vertices, this one has "
                    + (elsewhere + onAntimeridian));
        }
    }
}
