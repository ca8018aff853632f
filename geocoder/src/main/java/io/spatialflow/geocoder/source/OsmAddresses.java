package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.source.OsmVisitor.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers addresses from OpenStreetMap objects. Ways do not know where they are, only which nodes they have, and a file lists
 * nodes before ways; so a file is read several times: relations, then ways for the nodes they need, nodes, and the ways again.
 * The nodes of so many ways are held in memory at a time as fit, so a file with more takes the last three steps more than
 * once.
 */
final class OsmAddresses {

    /** Held at a time; 16 bytes each, and half as much again while they are gathered. */
    static final int MOST_NODES = 8 << 20;

    /** A node on a line may have tags, which take as much as this many without. */
    private static final int NUMBERED = 32;

    private final OsmFile file;
    private final OsmAddress rows;
    private final int mostNodes;
    private final StreetRelations streets = new StreetRelations();
    private final OsmOutlines outlines = new OsmOutlines();

    OsmAddresses(OsmFile file, RowReader rows, int mostNodes) {
        this.file = file;
        this.rows = new OsmAddress(rows);
        this.mostNodes = mostNodes;
    }

    void read() throws IOException {
        file.read(Kind.RELATION, new OsmVisitor() {
            @Override
            public void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {
                rows.passed();
                streets.relation(members, tags);
                outlines.relation(id, members, tags);
            }
        });
        int done = 0;
        Round round;
        do {
            round = new Round(done);
            file.read(Kind.WAY, round.gathering());
            round.seal();
            file.read(Kind.NODE, round.placing());
            file.read(Kind.WAY, round.telling());
            done = round.end;
        } while (round.isCut);
        outlines.takeAll(rows);
    }

    private boolean matters(long way, Map<String, String> tags) {
        return tags.containsKey(OsmAddress.NUMBER) || isLine(tags) || outlines.wants(way);
    }

    private static boolean isLine(Map<String, String> tags) {
        return tags.containsKey(OsmAddress.INTERPOLATION) && !tags.containsKey(OsmAddress.NUMBER);
    }

    /** Some of the ways that matter: from the one to the other in the order of the file. */
    private final class Round {

        private final int begin;
        private int end;
        private boolean isCut;
        private final NodePlaces corners = new NodePlaces();
        private final OsmLines lines = new OsmLines();

        Round(int begin) {
            this.begin = begin;
        }

        void seal() {
            corners.seal();
            lines.places().seal();
        }

        private long weight() {
            return corners.size() + NUMBERED * (long) lines.places().size();
        }

        OsmVisitor gathering() {
            return new OsmVisitor() {
                private int at;

                @Override
                public void way(long id, long[] nodes, Map<String, String> tags) {
                    rows.passed();
                    streets.way(id, tags);
                    if (!matters(id, tags)) {
                        return;
                    }
                    // At least one way in a round, however long it is.
                    isCut = isCut
                            || at > begin && corners.size() + lines.places().size() + nodes.length > mostNodes;
                    if (at++ >= begin && !isCut) {
                        end = at;
                        NodePlaces places = isLine(tags) ? lines.places() : corners;
                        for (long node : nodes) {
                            places.want(node);
                        }
                    }
                }
            };
        }

        OsmVisitor placing() {
            return new OsmVisitor() {
                @Override
                public void node(long id, double latitude, double longitude, Map<String, String> tags) {
                    rows.passed();
                    corners.place(id, latitude, longitude);
                    Map<String, String> all =
                            tags.containsKey(OsmAddress.NUMBER) ? streets.complete(Kind.NODE, id, tags) : Map.of();
                    lines.node(id, latitude, longitude, all);
                    if (begin == 0 && !all.isEmpty()) {
                        rows.take(id, latitude, longitude, all);
                    }
                }
            };
        }

        OsmVisitor telling() {
            return new OsmVisitor() {
                private int at;

                @Override
                public void way(long id, long[] nodes, Map<String, String> tags) {
                    rows.passed();
                    if (!matters(id, tags)) {
                        return;
                    }
                    if (at >= begin && at < end) {
                        tell(id, nodes, streets.complete(Kind.WAY, id, tags));
                    }
                    at++;
                }
            };
        }

        private void tell(long id, long[] nodes, Map<String, String> tags) {
            if (isLine(tags)) {
                lines.line(id, nodes, tags, rows);
                return;
            }
            Point middle = middle(nodes);
            outlines.way(id, middle);
            if (tags.containsKey(OsmAddress.NUMBER)) {
                rows.take(id, middle, tags);
            }
        }

        private @Nullable Point middle(long[] nodes) {
            // The last corner of a closed way is its first again.
            boolean closed = nodes.length > 1 && nodes[0] == nodes[nodes.length - 1];
            List<Point> points = new ArrayList<>();
            for (int i = closed ? 1 : 0; i < nodes.length; i++) {
                if (corners.find(nodes[i]) instanceof Point point) {
                    points.add(point);
                }
            }
            return OsmAddress.middle(points);
        }
    }
}
