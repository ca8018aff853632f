package io.spatialflow.server.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The fences that may be among the nearest, of those that were looked at: as many as are wanted are no farther than
 * {@link #reach}, so what is farther at the least is none of them. Measures are those of {@link BoxDistance}.
 */
final class Nearest {

    /**
     * Of a crowd far off more are not told: the allowances of {@link BoxDistance} grow with the distance, and a city on the other
     * side of the Earth lies within them as a whole.
     */
    private static final int MOST_OUTSIDE = 2_000;

    private final int wanted;
    private final PriorityQueue<Double> nearestMost = new PriorityQueue<>(Comparator.reverseOrder());
    private final List<Seen> seen = new ArrayList<>();

    Nearest(int wanted) {
        this.wanted = wanted;
    }

    /** A box on a leaf. */
    record Seen(SheetLeaf leaf, int index, double least) {

        long seq() {
            return leaf.id(index) / 2;
        }
    }

    /** Infinite until enough were looked at. */
    double reach() {
        return nearestMost.size() < wanted ? Double.POSITIVE_INFINITY : nearestMost.element();
    }

    void add(SheetLeaf leaf, int index, double least, double most) {
        seen.add(new Seen(leaf, index, least));
        // A fence with two boxes is one fence; that it is no farther than its first is enough to know.
        if (leaf.id(index) % 2 == 0) {
            nearestMost.add(most);
            if (nearestMost.size() > wanted) {
                nearestMost.remove();
            }
        }
    }

    /** Those that may hold the point and the nearest first; a fence with two boxes perhaps twice. */
    List<Seen> boxes() {
        double reach = reach();
        long holding = seen.stream().filter(box -> box.least() <= 0).count();
        return seen.stream()
                .filter(box -> box.least() <= reach)
                .sorted(Comparator.comparingDouble(Seen::least))
                .limit(holding + MOST_OUTSIDE)
                .toList();
    }
}
