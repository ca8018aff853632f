package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.HouseRow.Stand;
import java.util.ArrayList;
import java.util.List;

/**
 * The line along the middle of a row of houses: between the odd and the even numbers where there are both, smoothed, without
 * the houses that stand far back. Houses that stand about in no order have none: a wrong line is worse than no line.
 */
final class MiddleLine {

    /** Going to a house and back is so much longer than passing by, where it stands far back. */
    private static final double DETOUR = 3;

    private static final double SET_BACK_METERS = 60;

    /** The other side is followed over a gap of so many usual spacings, or where it is near. */
    private static final double SIDE_SPACINGS = 8;

    private static final int SMOOTHINGS = 2;

    /** A circle is 2.2 times as long as the diagonal of its box. */
    private static final double MOST_WINDING = 4;

    /** Of a road with hairpins one bend in four turns back. */
    private static final double MOST_REVERSALS = 0.3;

    private MiddleLine() {}

    /** None, or at least two points. */
    static List<Point> of(HouseRow row) {
        List<Stand> numbers = withoutSetBack(numbers(row.stands()));
        List<Stand> odd = side(numbers, 1);
        List<Stand> even = side(numbers, 0);
        List<Stand> middle = new ArrayList<>(numbers.size());
        double gap = Math.max(HouseRows.NEAR_METERS, SIDE_SPACINGS * row.spacing());
        for (Stand stand : numbers) {
            middle.add(halfway(stand, (stand.value() & 1) == 1 ? even : odd, gap));
        }
        if (middle.size() < 2 || isInDisorder(middle)) {
            return List.of();
        }
        for (int i = 0; i < SMOOTHINGS; i++) {
            middle = smoothed(middle);
        }
        return new HouseRow(row.plane(), middle, row.spacing()).points();
    }

    /** One stand for each number: the middle of its houses. */
    private static List<Stand> numbers(List<Stand> stands) {
        List<Stand> numbers = new ArrayList<>(stands.size());
        int from = 0;
        for (int to = 1; to <= stands.size(); to++) {
            if (to == stands.size()
                    || stands.get(to).value() != stands.get(from).value()) {
                List<Stand> same = stands.subList(from, to);
                numbers.add(new Stand(
                        same.getFirst().value(),
                        same.stream().mapToDouble(Stand::x).average().orElseThrow(),
                        same.stream().mapToDouble(Stand::y).average().orElseThrow()));
                from = to;
            }
        }
        return numbers;
    }

    private static List<Stand> withoutSetBack(List<Stand> stands) {
        List<Stand> left = new ArrayList<>(stands.size());
        for (int i = 0; i < stands.size(); i++) {
            boolean isEnd = i == 0 || i == stands.size() - 1;
            if (isEnd || !isSetBack(left.getLast(), stands.get(i), stands.get(i + 1))) {
                left.add(stands.get(i));
            }
        }
        return left;
    }

    private static boolean isSetBack(Stand before, Stand stand, Stand after) {
        double way = before.metersTo(stand) + stand.metersTo(after);
        double direct = before.metersTo(after);
        return way > DETOUR * direct && way - direct > SET_BACK_METERS;
    }

    private static List<Stand> side(List<Stand> stands, int parity) {
        return stands.stream().filter(stand -> (stand.value() & 1) == parity).toList();
    }

    /** Between a house and where the other side of the street is at its number, if that is known. */
    private static Stand halfway(Stand stand, List<Stand> others, double gap) {
        int next = 0;
        int end = others.size();
        while (next < end) {
            int middle = (next + end) >>> 1;
            if (others.get(middle).value() < stand.value()) {
                next = middle + 1;
            } else {
                end = middle;
            }
        }
        if (next == 0 || next == others.size()) {
            return stand;
        }
        Stand low = others.get(next - 1);
        Stand high = others.get(next);
        if (low.metersTo(high) > gap) {
            return stand;
        }
        double part = (double) (stand.value() - low.value()) / (high.value() - low.value());
        double x = low.x() + part * (high.x() - low.x());
        double y = low.y() + part * (high.y() - low.y());
        return new Stand(stand.value(), (stand.x() + x) / 2, (stand.y() + y) / 2);
    }

    private static boolean isInDisorder(List<Stand> line) {
        double length = 0;
        int reversals = 0;
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            Stand stand = line.get(i);
            west = Math.min(west, stand.x());
            east = Math.max(east, stand.x());
            south = Math.min(south, stand.y());
            north = Math.max(north, stand.y());
            length += i == 0 ? 0 : line.get(i - 1).metersTo(stand);
            if (i > 0 && i < line.size() - 1 && turnsBack(line.get(i - 1), stand, line.get(i + 1))) {
                reversals++;
            }
        }
        return length > MOST_WINDING * Math.hypot(east - west, north - south)
                || reversals > MOST_REVERSALS * (line.size() - 2);
    }

    private static boolean turnsBack(Stand before, Stand stand, Stand after) {
        return (stand.x() - before.x()) * (after.x() - stand.x()) + (stand.y() - before.y()) * (after.y() - stand.y())
                < 0;
    }

    private static List<Stand> smoothed(List<Stand> line) {
        List<Stand> smooth = new ArrayList<>(line.size());
        smooth.add(line.getFirst());
        for (int i = 1; i < line.size() - 1; i++) {
            Stand before = line.get(i - 1);
            Stand stand = line.get(i);
            Stand after = line.get(i + 1);
            smooth.add(new Stand(
                    stand.value(),
                    (before.x() + 2 * stand.x() + after.x()) / 4,
                    (before.y() + 2 * stand.y() + after.y()) / 4));
        }
        smooth.add(line.getLast());
        return smooth;
    }
}
