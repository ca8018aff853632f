package io.spatialflow.server.geofence;

import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Compares each edge of a polygon with each other one, so that a message can name both. JTS would find the place faster,
 * but not the edges; five hundred have a hundred thousand pairs, which takes a millisecond. Not for several threads.
 */
final class EdgeCrossings {

    private final DrawnPolygon polygon;
    private final Flaws flaws;
    private final LineIntersector lines = new RobustLineIntersector();

    EdgeCrossings(DrawnPolygon polygon, Flaws flaws) {
        this.polygon = polygon;
        this.flaws = flaws;
    }

    void find() {
        for (DrawnRing one : polygon.rings()) {
            for (DrawnRing other : polygon.rings()) {
                if (one == other) {
                    within(one);
                } else if (one.number() < other.number()) {
                    between(one, other);
                }
            }
        }
    }

    private void within(DrawnRing ring) {
        int last = ring.size() - 1;
        for (int i = 0; i < last; i++) {
            for (int j = i + 1; j <= last; j++) {
                int meetings = meetings(ring, i, ring, j);
                boolean neighbours = j == i + 1 || (i == 0 && j == last);
                if (neighbours && meetings > 1) {
                    int corner = j == i + 1 ? j : 0;
                    flaws.at(
                            polygon.number(), ring.number(), ring.vertex(corner).number(), "the ring turns back here");
                } else if (!neighbours && meetings > 0) {
                    flaws.at(
                            polygon.number(),
                            ring.number(),
                            ring.vertex(i).number(),
                            "the edge " + ring.edge(i) + " meets the edge " + ring.edge(j));
                }
            }
        }
    }

    /** Two rings may touch in a point, but not cross. */
    private void between(DrawnRing one, DrawnRing other) {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                if (meetings(one, i, other, j) > 0 && lines.isProper()) {
                    flaws.at(
                            polygon.number(),
                            one.number(),
                            one.vertex(i).number(),
                            "the edge " + one.edge(i) + " crosses ring " + (other.number() + 1) + ", the edge "
                                    + other.edge(j));
                }
            }
        }
    }

    /** In how many points two edges meet; two points are the ends of a stretch that they have in common. */
    private int meetings(DrawnRing one, int i, DrawnRing other, int j) {
        Coordinate a = one.vertex(i).at();
        Coordinate b = one.vertex(i + 1).at();
        Coordinate c = other.vertex(j).at();
        Coordinate d = other.vertex(j + 1).at();
        if (!Envelope.intersects(a, b, c, d)) {
            return 0;
        }
        lines.computeIntersection(a, b, c, d);
        return lines.getIntersectionNum();
    }
}
