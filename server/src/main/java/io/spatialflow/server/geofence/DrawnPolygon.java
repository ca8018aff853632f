package io.spatialflow.server.geofence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A polygon on the plane, unrolled.
 *
 * @param number of the polygon in its drawing, from 0
 * @param rings the shell first
 */
record DrawnPolygon(int number, List<DrawnRing> rings) {

    /** Reads a polygon; what it returns for one with flaws is never used. */
    static DrawnPolygon read(int number, List<List<Position>> given, Flaws flaws) {
        List<DrawnRing> rings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            DrawnRing ring = DrawnRing.read(number, i, given.get(i), flaws);
            rings.add(i == 0 ? ring : within(rings.getFirst().envelope(), ring));
        }
        if (given.isEmpty()) {
            flaws.at(number, null, null, "it has no ring");
        }
        return new DrawnPolygon(number, rings);
    }

    /** A hole beyond the antimeridian, at the shell's side of it. */
    private static DrawnRing within(Envelope shell, DrawnRing hole) {
        return Stream.of(0, Plane.TURN, -Plane.TURN)
                .map(Number::doubleValue)
                .map(hole::shifted)
                .filter(shifted -> shell.contains(shifted.envelope()))
                .findFirst()
                .orElse(hole);
    }

    /** Finds what is wrong with it by itself. */
    void check(Flaws flaws) {
        new EdgeCrossings(this, flaws).find();
        if (!flaws.none()) {
            return;
        }
        TopologyValidationError error = new IsValidOp(geometry()).getValidationError();
        if (error != null) {
            DrawnRing.Vertex vertex = nearest(error.getCoordinate());
            flaws.at(number, ringOf(vertex).number(), vertex.number(), words(error));
        }
    }

    private DrawnRing ringOf(DrawnRing.Vertex vertex) {
        return rings.reversed().stream()
                .filter(ring -> ring.vertices().contains(vertex))
                .findFirst()
                .orElseThrow();
    }

    private DrawnRing.Vertex nearest(Coordinate at) {
        return rings.reversed().stream()
                .flatMap(ring -> ring.vertices().stream())
                .min((one, other) ->
                        Double.compare(one.at().distance(at), other.at().distance(at)))
                .orElseThrow();
    }

    private static String words(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "the hole is not inside the shell";
            case TopologyValidationError.NESTED_HOLES -> "the hole lies in another hole";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "the holes cut the polygon in two";
            default -> "two edges meet here that should not";
        };
    }

    org.locationtech.jts.geom.Polygon geometry() {
        return Plane.FACTORY.createPolygon(
                Plane.FACTORY.createLinearRing(rings.getFirst().closed()),
                rings.stream()
                        .skip(1)
                        .map(hole -> Plane.FACTORY.createLinearRing(hole.closed()))
                        .toArray(LinearRing[]::new));
    }

    /** The polygon with its rings the right way round, in pieces if it crosses the antimeridian. */
    List<Polygon> cut() {
        return Scissors.cut(geometry());
    }
}
