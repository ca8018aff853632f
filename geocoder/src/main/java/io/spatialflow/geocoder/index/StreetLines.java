package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the lines of a street: those that its publisher gives, and those that its houses tell. */
final class StreetLines {

    private static final double HALF_TURN = 180;

    private StreetLines() {}

    static List<StreetLine> of(List<Street.House> houses, List<Street.Range> ranges) {
        List<StreetLine> lines = surveyed(ranges);
        for (HouseRow row : HouseRows.of(houses)) {
            List<Point> middle = MiddleLine.of(row);
            if (!middle.isEmpty()) {
                lines.add(new StreetLine(middle, false));
            }
        }
        return lines;
    }

    /** Each once: the two sides of a street have the same line, one of them backwards perhaps. */
    static List<StreetLine> surveyed(List<Street.Range> ranges) {
        Set<List<Point>> seen = new LinkedHashSet<>();
        for (Street.Range range : ranges) {
            if (!seen.contains(range.line().reversed())) {
                seen.add(range.line());
            }
        }
        List<StreetLine> lines = new ArrayList<>();
        seen.forEach(line -> addParts(line, lines));
        return lines;
    }

    /** Cut at the antimeridian. */
    private static void addParts(List<Point> line, List<StreetLine> lines) {
        int from = 0;
        for (int to = 1; to <= line.size(); to++) {
            if (to == line.size()
                    || Math.abs(line.get(to).longitude() - line.get(to - 1).longitude()) > HALF_TURN) {
                if (to - from > 1) {
                    lines.add(new StreetLine(line.subList(from, to), true));
                }
                from = to;
            }
        }
    }
}
