package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.HouseRow.Plane;
import io.spatialflow.geocoder.index.HouseRow.Stand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts the houses of a street into rows. A house joins the row whose end is nearest, unless that is too far: by the street's
 * usual spacing, or by what its numbers leave room for. So two streets of one name in one town become two rows even where
 * their numbers alternate, and a stretch without houses is no line.
 */
final class HouseRows {

    /** Neighbours may always be so far apart: a park, a school, a river. */
    static final double NEAR_METERS = 150;

    /** And never farther than this, whatever is usual. */
    private static final double FAR_METERS = 1_500;

    private static final double SPACINGS = 6;

    /** Where numbers are given by distance, a gap in the numbers is a gap on the ground. */
    private static final double SLACK = 2.5;

    /** Two houses far apart are no evidence that houses stand far apart there. */
    private static final int FEW = 3;

    /** The other side's houses come between: the next on the same side is one of the next few. */
    private static final int NEXT = 4;

    /** A house joins one of the rows that were joined last; more streets of one name in one town than this are odd. */
    private static final int OPEN_ROWS = 16;

    private final Plane plane;
    private final List<Stand> stands;
    private final double spacing;
    private final double metersPerNumber;

    private HouseRows(Plane plane, List<Stand> stands) {
        this.plane = plane;
        this.stands = stands;
        double[] steps = new double[stands.size()];
        double[] rates = new double[stands.size()];
        int moved = 0;
        int counted = 0;
        for (int i = 0; i < stands.size(); i++) {
            Stand nearest = nearestOfNext(i);
            double step = nearest == null ? 0 : nearest.metersTo(stands.get(i));
            if (nearest != null && step > 0) {
                steps[moved++] = step;
                int numbers = nearest.value() - stands.get(i).value();
                if (numbers > 0) {
                    rates[counted++] = step / numbers;
                }
            }
        }
        this.spacing = median(steps, moved);
        this.metersPerNumber = median(rates, counted);
    }

    /** @param houses in the order of their numbers */
    static List<HouseRow> of(List<Street.House> houses) {
        if (houses.isEmpty()) {
            return List.of();
        }
        Point first = houses.getFirst().point();
        Plane plane = new Plane(first.latitude(), first.longitude());
        List<HouseRow> rows = new ArrayList<>();
        for (List<Stand> series : series(plane, houses)) {
            series.sort(Comparator.comparingInt(Stand::value));
            rows.addAll(new HouseRows(plane, series).parted());
        }
        return rows;
    }

    private static Collection<List<Stand>> series(Plane plane, List<Street.House> houses) {
        Map<String, List<Stand>> series = new TreeMap<>();
        for (Street.House house : houses) {
            HouseNumber.Rank rank = house.number().rank();
            series.computeIfAbsent(rank.series(), key -> new ArrayList<>()).add(plane.stand(rank, house.point()));
        }
        return series.values();
    }

    private @Nullable Stand nearestOfNext(int i) {
        Stand nearest = null;
        for (int next = i + 1; next <= Math.min(i + NEXT, stands.size() - 1); next++) {
            Stand other = stands.get(next);
            if (nearest == null || other.metersTo(stands.get(i)) < nearest.metersTo(stands.get(i))) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** Zero if there are too few to call anything usual. */
    private static double median(double[] values, int count) {
        if (count < FEW) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private List<HouseRow> parted() {
        List<List<Stand>> rows = new ArrayList<>();
        List<List<Stand>> open = new ArrayList<>();
        for (Stand stand : stands) {
            List<Stand> row = nearest(open, stand);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(stand);
            open.remove(row);
            open.addFirst(row);
            if (open.size() > OPEN_ROWS) {
                open.removeLast();
            }
        }
        return rows.stream().map(row -> new HouseRow(plane, row, spacing)).toList();
    }

    private @Nullable List<Stand> nearest(List<List<Stand>> rows, Stand stand) {
        List<Stand> nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (List<Stand> row : rows) {
            double meters = metersToEnd(row, stand);
            if (meters < least && meters <= reach(stand.value() - row.getLast().value())) {
                nearest = row;
                least = meters;
            }
        }
        return nearest;
    }

    private static double metersToEnd(List<Stand> row, Stand stand) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = row.size() - 1; i >= Math.max(0, row.size() - NEXT); i--) {
            least = Math.min(least, row.get(i).metersTo(stand));
        }
        return least;
    }

    private double reach(int numbers) {
        return Math.clamp(Math.max(SPACINGS * spacing, SLACK * metersPerNumber * numbers), NEAR_METERS, FAR_METERS);
    }
}
