package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber.Rank;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Street;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a number stands that no source has: between the nearest known numbers of its side of the street, or along the line of
 * a range that holds it. Never beyond the last known number.
 */
final class Interpolation {

    /** Between neighbours farther apart than this the street may bend too much for any fence. */
    private static final Length WIDEST_GAP = Length.ofMeters(1_000);

    private static final Length WIDE_GAP = Length.ofMeters(500);

    /** Up to here, half the gap is less than the radius of a usual fence. */
    private static final Length NARROW_GAP = Length.ofMeters(200);

    /** How much closer together than its own neighbours those across the street must be to tell better where it bends. */
    private static final double MUCH_CLOSER = 0.7;

    /** The numbers of two blocks; between two neighbours anywhere. */
    private static final int USUAL_SPAN = 200;

    /** American numbering uses one number a metre or less, in some towns a few. */
    private static final double MOST_NUMBERS_PER_METER = 5;

    private final Rank wanted;
    private final List<Street> streets;

    private Interpolation(Rank wanted, List<Street> streets) {
        this.wanted = wanted;
        this.streets = streets;
    }

    /**
     * An estimate.
     *
     * @param street the one that it was made from
     * @param fault how far it may be off
     */
    record Estimate(Street street, Point point, Fault fault) {}

    /** @param streets one street of one place, as one or several documents of the index */
    static @Nullable Estimate of(Rank wanted, List<Street> streets) {
        return new Interpolation(wanted, streets).estimate();
    }

    private @Nullable Estimate estimate() {
        Gap side = gap(rank -> rank.isOdd() == wanted.isOdd());
        if (side != null && side.length.compareTo(NARROW_GAP) <= 0) {
            return side.estimate(wanted.value(), Faults.NUMBER_BETWEEN);
        }
        RangeEstimate ranges = new RangeEstimate(wanted, streets);
        Estimate ranged = ranges.onItsSide();
        if (ranged != null) {
            return ranged;
        }
        Estimate between = betweenHouses(side, gap(rank -> true));
        return between != null ? between : ranges.onEitherSide();
    }

    private @Nullable Estimate betweenHouses(@Nullable Gap side, @Nullable Gap either) {
        if (side == null || either == null) {
            return either == null || either.length.compareTo(NARROW_GAP) > 0
                    ? null
                    : either.estimate(wanted.value(), Faults.NUMBER_OTHER_SIDE);
        }
        Gap best = either.length.meters() < side.length.meters() * MUCH_CLOSER ? either : side;
        if (best.length.compareTo(WIDEST_GAP) > 0) {
            return null;
        }
        Fault fault = best.length.compareTo(WIDE_GAP) <= 0 ? Faults.NUMBER_BETWEEN_APART : Faults.NUMBER_BETWEEN_FAR;
        return best.estimate(wanted.value(), fault);
    }

    /** Between the two nearest houses that hold it between them, of those that count. */
    private @Nullable Gap gap(Predicate<Rank> counts) {
        Neighbour below = null;
        Neighbour above = null;
        for (Street street : streets) {
            for (Street.House house : street.houses()) {
                Rank rank = house.number().rank();
                if (!rank.series().equals(wanted.series()) || !counts.test(rank)) {
                    continue;
                }
                if (rank.value() <= wanted.value() && (below == null || rank.value() > below.number)) {
                    below = new Neighbour(street, rank.value(), house.point());
                }
                if (rank.value() >= wanted.value() && (above == null || rank.value() < above.number)) {
                    above = new Neighbour(street, rank.value(), house.point());
                }
            }
        }
        if (below == null || above == null) {
            return null;
        }
        Gap gap = new Gap(below, above, below.point.distanceTo(above.point));
        return gap.isPlausible() ? gap : null;
    }

    private record Neighbour(Street street, int number, Point point) {}

    private record Gap(Neighbour below, Neighbour above, Length length) {

        /** Whether so many numbers have room between the two: one of them may be a slip of the pen, such as 99999. */
        boolean isPlausible() {
            return above.number - below.number <= Math.max(USUAL_SPAN, length.meters() * MOST_NUMBERS_PER_METER);
        }

        Estimate estimate(int number, Fault fault) {
            int span = above.number - below.number;
            double fraction = span == 0 ? 0 : (number - below.number) / (double) span;
            return new Estimate(below.street, below.point.between(above.point, fraction), fault);
        }
    }
}
