package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber.Rank;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.match.Interpolation.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a number stands by the ranges of a street: along the one that holds it, or between two blocks. */
final class RangeEstimate {

    /** From the centreline to the houses, about. */
    private static final Length SETBACK = Length.ofMeters(20);

    /** From a crossing to the middle of the corner house, about. */
    private static final Length CORNER = Length.ofMeters(20);

    /** Two ranges with a street crossing between them; what is farther apart has a block missing. */
    private static final Length WIDEST_CROSSING = Length.ofMeters(200);

    private final Rank wanted;
    private final List<Street> streets;

    RangeEstimate(Rank wanted, List<Street> streets) {
        this.wanted = wanted;
        this.streets = streets;
    }

    /** In a range of its parity. */
    @Nullable
    Estimate onItsSide() {
        Found found = tightest(true);
        return found == null ? null : found.estimate(wanted.value(), Faults.NUMBER_IN_RANGE);
    }

    /** In a range of the other parity, or between two ranges. */
    @Nullable
    Estimate onEitherSide() {
        Found found = tightest(false);
        return found == null ? betweenRanges() : found.estimate(wanted.value(), Faults.NUMBER_OTHER_SIDE);
    }

    private record Found(Street street, Street.Range range) {

        Estimate estimate(int number, Fault fault) {
            return new Estimate(street, along(range, number), fault);
        }
    }

    private @Nullable Found tightest(boolean itsSide) {
        Found best = null;
        for (Street street : streets) {
            for (Street.Range range : street.ranges()) {
                boolean holds = holds(range) && (!itsSide || isOfItsSide(range));
                if (holds && (best == null || isTighter(range, best.range))) {
                    best = new Found(street, range);
                }
            }
        }
        return best;
    }

    private boolean holds(Street.Range range) {
        return range.series().equals(wanted.series())
                && range.low() <= wanted.value()
                && wanted.value() <= range.high();
    }

    private boolean isOfItsSide(Street.Range range) {
        return switch (range.parity()) {
            case ODD -> wanted.isOdd();
            case EVEN -> !wanted.isOdd();
            case ALL -> true;
        };
    }

    /** Of ranges that overlap, a short one is more likely to have been surveyed. */
    private static boolean isTighter(Street.Range range, Street.Range other) {
        if (range.parity() == Parity.ALL != (other.parity() == Parity.ALL)) {
            return other.parity() == Parity.ALL;
        }
        return range.high() - range.low() < other.high() - other.low();
    }

    private @Nullable Estimate betweenRanges() {
        Found below = null;
        Found above = null;
        for (Street street : streets) {
            for (Street.Range range : street.ranges()) {
                if (!range.series().equals(wanted.series())) {
                    continue;
                }
                if (range.high() < wanted.value() && (below == null || range.high() > below.range.high())) {
                    below = new Found(street, range);
                }
                if (range.low() > wanted.value() && (above == null || range.low() < above.range.low())) {
                    above = new Found(street, range);
                }
            }
        }
        return below == null || above == null ? null : between(below, above);
    }

    private @Nullable Estimate between(Found below, Found above) {
        Point from = below.range.line().getLast();
        Point to = above.range.line().getFirst();
        if (from.distanceTo(to).compareTo(WIDEST_CROSSING) > 0) {
            return null;
        }
        double fraction = (wanted.value() - below.range.high()) / (double) (above.range.low() - below.range.high());
        return new Estimate(below.street, from.between(to, fraction), Faults.NUMBER_OTHER_SIDE);
    }

    private static Point along(Street.Range range, int number) {
        int span = range.high() - range.low();
        double fraction = span == 0 ? 0.5 : (number - range.low()) / (double) span;
        List<Point> line = range.line();
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).distanceTo(line.get(i)).meters();
        }
        // The first and the last house of a block stand beside the crossings, not on them.
        double inset = Math.min(CORNER.meters(), length / 4);
        double left = inset + fraction * (length - 2 * inset);
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            double step = from.distanceTo(to).meters();
            if (left <= step || i == line.size() - 1) {
                Point onLine = from.between(to, step == 0 ? 0 : Math.min(1, left / step));
                return beside(onLine, from.bearingTo(to), range.side());
            }
            left -= step;
        }
        return line.getFirst();
    }

    private static Point beside(Point point, double bearingDegrees, Side side) {
        return switch (side) {
            case LEFT -> point.towards(bearingDegrees - 90, SETBACK);
            case RIGHT -> point.towards(bearingDegrees + 90, SETBACK);
            case ON_LINE -> point;
        };
    }
}
