package io.spatialflow.server.geofence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A ring on the plane, unrolled: where it crosses the antimeridian its longitudes go on beyond 180 degrees.
 *
 * @param number of the ring in its polygon, from 0
 * @param vertices each once: the last is not the first again, and none is the one before it again
 */
record DrawnRing(int number, List<Vertex> vertices) {

    private static final int FEWEST_VERTICES = 3;

    /**
     * A corner.
     *
     * @param number of the position it was given as, from 0
     */
    record Vertex(Coordinate at, int number) {}

    /** Reads a ring; what it returns for one with flaws is never used. */
    static DrawnRing read(int polygon, int number, List<Position> positions, Flaws flaws) {
        if (!arePoints(polygon, number, positions, flaws)) {
            return new DrawnRing(number, List.of());
        }
        // From 180 to -180 is either no way at all or once around the world: what makes a ring of it is meant.
        List<DrawnRing> readings = Stream.of(true, false)
                .map(noWay -> new DrawnRing(number, unrolled(positions, noWay)))
                .toList();
        for (DrawnRing reading : readings) {
            if (reading.isClosed() && reading.open().hasArea()) {
                return reading.open();
            }
        }
        DrawnRing ring = readings.getLast();
        flaws.at(polygon, number, null, ring.isClosed() ? ring.open().whyNoArea() : AROUND_A_POLE);
        return ring;
    }

    private static final String AROUND_A_POLE =
            "it goes around a pole. Lead it along the antimeridian to the pole and back, at longitudes 180 and -180";

    private static boolean arePoints(int polygon, int number, List<Position> positions, Flaws flaws) {
        boolean all = true;
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            if (!position.isPoint()) {
                flaws.at(
                        polygon,
                        number,
                        i,
                        "longitude is -180 to 180 and latitude -90 to 90, not " + position.longitude() + ", "
                                + position.latitude());
                all = false;
            }
        }
        return all;
    }

    /** With the first vertex once more at the end, where the way around has led. */
    private static List<Vertex> unrolled(List<Position> positions, boolean aWholeTurnIsNoWay) {
        List<Vertex> vertices = new ArrayList<>();
        double turns = 0;
        double before = positions.isEmpty() ? 0 : positions.getFirst().longitude();
        for (int i = 0; i <= positions.size() && !positions.isEmpty(); i++) {
            int number = i % positions.size();
            Position position = positions.get(number);
            double step = position.longitude() - before;
            double way = Math.abs(step);
            if (way > Plane.TURN / 2 && (way < Plane.TURN || aWholeTurnIsNoWay)) {
                turns -= Math.signum(step) * Plane.TURN;
            }
            before = position.longitude();
            Coordinate at = new Coordinate(before + turns, position.latitude());
            if (vertices.isEmpty() || !vertices.getLast().at().equals2D(at)) {
                vertices.add(new Vertex(at, number));
            }
        }
        return vertices;
    }

    private boolean isClosed() {
        return vertices.isEmpty()
                || vertices.getFirst().at().equals2D(vertices.getLast().at());
    }

    private DrawnRing open() {
        return vertices.size() > 1 ? new DrawnRing(number, vertices.subList(0, vertices.size() - 1)) : this;
    }

    private boolean hasArea() {
        return vertices.size() >= FEWEST_VERTICES
                && vertices.stream()
                        .anyMatch(other ->
                                Orientation.index(vertex(0).at(), vertex(1).at(), other.at()) != Orientation.COLLINEAR);
    }

    private String whyNoArea() {
        return vertices.size() < FEWEST_VERTICES
                ? "it has " + vertices.size() + " different vertices, and needs 3"
                : "it has no area: all its vertices lie on one line";
    }

    DrawnRing shifted(double degrees) {
        return new DrawnRing(
                number,
                vertices.stream()
                        .map(vertex -> new Vertex(
                                new Coordinate(
                                        vertex.at().getX() + degrees,
                                        vertex.at().getY()),
                                vertex.number()))
                        .toList());
    }

    Coordinate[] closed() {
        return Stream.concat(vertices.stream(), vertices.stream().limit(1))
                .map(Vertex::at)
                .toArray(Coordinate[]::new);
    }

    Envelope envelope() {
        Envelope envelope = new Envelope();
        vertices.forEach(vertex -> envelope.expandToInclude(vertex.at()));
        return envelope;
    }

    int size() {
        return vertices.size();
    }

    Vertex vertex(int index) {
        return vertices.get(index % vertices.size());
    }

    /** From one vertex to the next, as messages name it. */
    String edge(int index) {
        return "from vertex " + (vertex(index).number() + 1) + " to vertex "
                + (vertex(index + 1).number() + 1);
    }
}
