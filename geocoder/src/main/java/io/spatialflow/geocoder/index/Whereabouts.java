package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;

/**
 * Which streets and places lie in a box: trees (Lucene's BKD) over the boxes of each street's stretches, in the file with the
 * rest of the index. Beside its four sides a box has the length of the line in it as a fifth dimension, so that the long
 * streets of a state are found without touching the short ones.
 */
final class Whereabouts {

    private static final String STREETS = "streets";
    private static final String PLACES = "places";

    private static final int WEST = 0;
    private static final int SOUTH = 1;
    private static final int EAST = 2;
    private static final int NORTH = 3;
    private static final int LENGTH = 4;

    /** From one class of lengths to the next shorter one. */
    private static final double STEP = 0.7;

    private Whereabouts() {}

    /** The fields of a street's document: one for each of its stretches, those without a line too. */
    static List<Field> ofStreet(List<Street.House> houses, List<Street.Range> ranges) {
        List<Field> fields = new ArrayList<>();
        for (StreetLine line : StreetLines.surveyed(ranges)) {
            fields.add(stretch(line.points(), line.points()));
        }
        for (HouseRow row : HouseRows.of(houses)) {
            List<Point> middle = MiddleLine.of(row);
            fields.add(stretch(
                    Stream.concat(row.points().stream(), middle.stream()).toList(), middle));
        }
        return fields;
    }

    private static Field stretch(List<Point> held, List<Point> line) {
        int[] box = box(held);
        int[] inner = line.isEmpty() ? new int[] {0, 0, 0, 0} : box(line);
        return new IntPoint(
                STREETS,
                box[WEST],
                box[SOUTH],
                box[EAST],
                box[NORTH],
                Math.clamp(
                        Math.max((long) inner[EAST] - inner[WEST], (long) inner[NORTH] - inner[SOUTH]),
                        0,
                        Integer.MAX_VALUE));
    }

    private static int[] box(List<Point> points) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (Point point : points) {
            int latitude = HouseColumn.Entry.units(point.latitude());
            int longitude = HouseColumn.Entry.units(point.longitude());
            box[WEST] = Math.min(box[WEST], longitude);
            box[SOUTH] = Math.min(box[SOUTH], latitude);
            box[EAST] = Math.max(box[EAST], longitude);
            box[NORTH] = Math.max(box[NORTH], latitude);
        }
        return box;
    }

    /** The field of a place's document. */
    static Field ofPlace(Point center, int level) {
        return new IntPoint(
                PLACES, HouseColumn.Entry.units(center.longitude()), HouseColumn.Entry.units(center.latitude()), level);
    }

    /**
     * The documents of streets that may touch a box, in order; of too many the longest.
     *
     * @param leastDegrees how far the line of a stretch has to go north or east; zero to have houses without a line too
     */
    static int[] streets(LeafReader reader, Box box, double leastDegrees, int most) throws IOException {
        PointValues tree = reader.getPointValues(STREETS);
        if (tree == null) {
            return new int[0];
        }
        long least = HouseColumn.Entry.units(leastDegrees);
        long above = 1L + IntPoint.decodeDimension(tree.getMaxPackedValue(), LENGTH * Integer.BYTES);
        Set<Integer> found = streets(tree, box, least, above, Set.of(), most);
        if (found.size() <= most) {
            return sorted(found);
        }
        // Class by class, each whole or not at all: a part of one would be the streets of one corner.
        Set<Integer> taken = Set.of();
        while (above > least) {
            long from = Math.max(least, (long) (above * STEP));
            found = streets(tree, box, from, above, taken, most);
            if (found.size() > most) {
                break;
            }
            taken = found;
            above = from;
        }
        return sorted(taken.isEmpty() ? found : taken);
    }

    /** More than {@code most} if there are more, but not many more. */
    private static Set<Integer> streets(PointValues tree, Box box, long from, long above, Set<Integer> taken, int most)
            throws IOException {
        int highest = Integer.MAX_VALUE;
        BoxVisitor visitor = new BoxVisitor(
                new int[] {-highest, -highest, units(box.west()), units(box.south()), (int) from},
                new int[] {units(box.east()), units(box.north()), highest, highest, (int) (above - 1)},
                taken,
                most);
        tree.intersect(visitor);
        return visitor.documents();
    }

    /**
     * The documents of the places in a box, in order; some of them if there are too many.
     *
     * @param level they are the largest in a cell of that level, or of a coarser one
     */
    static int[] places(LeafReader reader, Box box, int level, int most) throws IOException {
        PointValues tree = reader.getPointValues(PLACES);
        if (tree == null) {
            return new int[0];
        }
        BoxVisitor visitor = new BoxVisitor(
                new int[] {units(box.west()), units(box.south()), 0},
                new int[] {units(box.east()), units(box.north()), level},
                Set.of(),
                most);
        tree.intersect(visitor);
        return sorted(visitor.documents());
    }

    private static int units(double degrees) {
        return HouseColumn.Entry.units(degrees);
    }

    private static int[] sorted(Set<Integer> documents) {
        return documents.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
