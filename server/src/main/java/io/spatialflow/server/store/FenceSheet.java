package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.tile.Crowd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * The boxes of all fences that somebody means, in memory: of a hundred thousand the few in view, or the nearest to a point, are
 * found in a fraction of a millisecond, whatever the filter that they went through. Never changed: a sheet with some fences as
 * they are now has all leaves in common with the one before but those that these fences are on.
 */
final class FenceSheet {

    /** Boxes that lie beside each other on {@link SheetBox#place the curve}; a leaf is halved that has twice as many. */
    private static final int LEAF = 128;

    /** By the place that each begins at; the first is always there and begins before all places. */
    private final TreeMap<Long, SheetLeaf> leaves;

    private final long newest;
    private final long fences;
    private final int boxes;

    private FenceSheet(TreeMap<Long, SheetLeaf> leaves, long newest) {
        this.leaves = leaves;
        this.newest = newest;
        this.fences = leaves.values().stream().mapToLong(SheetLeaf::fences).sum();
        this.boxes = leaves.values().stream().mapToInt(SheetLeaf::size).sum();
    }

    static FenceSheet of(List<SheetBox> boxes) {
        TreeMap<Long, SheetLeaf> leaves = new TreeMap<>();
        put(leaves, Long.MIN_VALUE, boxes);
        return new FenceSheet(leaves, newest(boxes));
    }

    /**
     * With some fences as they are now: without any boxes of theirs that it has, with others instead.
     *
     * @param replaced is told of each leaf that comes in the place of another
     */
    FenceSheet with(Set<Long> seqs, List<SheetBox> boxes, BiConsumer<SheetLeaf, SheetLeaf> replaced) {
        long[] known = seqs.stream()
                .mapToLong(Long::longValue)
                .filter(seq -> seq <= newest)
                .sorted()
                .toArray();
        TreeMap<Long, List<SheetBox>> opened = new TreeMap<>();
        if (known.length > 0) {
            leaves.forEach((place, leaf) -> {
                if (leaf.hasAny(known)) {
                    opened.put(place, leaf.without(known));
                }
            });
        }
        for (SheetBox box : boxes) {
            Map.Entry<Long, SheetLeaf> at = Objects.requireNonNull(leaves.floorEntry(box.place()));
            opened.computeIfAbsent(at.getKey(), place -> at.getValue().without(new long[0]))
                    .add(box);
        }
        TreeMap<Long, SheetLeaf> changed = new TreeMap<>(leaves);
        opened.forEach((place, kept) -> {
            SheetLeaf before = Objects.requireNonNull(leaves.get(place));
            put(changed, place, kept).forEach(after -> replaced.accept(before, after));
        });
        return new FenceSheet(changed, Math.max(newest, newest(boxes)));
    }

    private static long newest(List<SheetBox> boxes) {
        return boxes.stream().mapToLong(SheetBox::seq).max().orElse(0);
    }

    /** Puts boxes into as many leaves as it takes, the first at a place. */
    private static List<SheetLeaf> put(TreeMap<Long, SheetLeaf> leaves, long place, List<SheetBox> boxes) {
        List<SheetBox> sorted = boxes.size() < 2 * LEAF ? boxes : sorted(boxes);
        List<SheetLeaf> made = new ArrayList<>();
        long key = place;
        int begin = 0;
        while (sorted.size() - begin >= 2 * LEAF) {
            int end = begin + LEAF;
            // What lies at one place stays together.
            while (end < sorted.size()
                    && sorted.get(end).place() == sorted.get(end - 1).place()) {
                end++;
            }
            if (end == sorted.size()) {
                break;
            }
            made.add(new SheetLeaf(sorted.subList(begin, end)));
            leaves.put(key, made.getLast());
            key = sorted.get(end).place();
            begin = end;
        }
        if (begin < sorted.size() || key == Long.MIN_VALUE) {
            made.add(new SheetLeaf(sorted.subList(begin, sorted.size())));
            leaves.put(key, made.getLast());
        } else {
            leaves.remove(key);
        }
        return made;
    }

    /** By place. The places have 32 bits: with the index behind them they are sorted as numbers, in a tenth of the time. */
    private static List<SheetBox> sorted(List<SheetBox> boxes) {
        long[] keys = new long[boxes.size()];
        Arrays.setAll(keys, i -> boxes.get(i).place() << Integer.SIZE - 1 | i);
        Arrays.sort(keys);
        return LongStream.of(keys)
                .mapToObj(key -> boxes.get((int) (key & Integer.MAX_VALUE)))
                .toList();
    }

    int bytes() {
        return SheetLeaf.BYTES_EACH * boxes;
    }

    /** How many fences there are. */
    long fences() {
        return fences;
    }

    /** A box around all. */
    Optional<Box> extent() {
        return leaves.values().stream()
                .filter(leaf -> leaf.size() > 0)
                .map(SheetLeaf::bounds)
                .reduce(SheetBox::around)
                .map(bounds -> new Box(
                        Math.max(bounds.south(), -90),
                        Math.max(bounds.west(), -180),
                        Math.min(bounds.north(), 90),
                        Math.min(bounds.east(), 180)));
    }

    /** How many fences touch a box, counting no further than to a limit. */
    int count(Box box, int limit) {
        return seqs(box, limit).size();
    }

    /** The fences that touch a box, by {@code seq}. */
    List<Long> seqs(Box box, int limit) {
        Set<Long> seqs = new LinkedHashSet<>();
        for (SheetLeaf leaf : leaves.values()) {
            if (leaf.touches(box)) {
                leaf.touching(box, id -> seqs.add(id / 2));
                if (seqs.size() >= limit) {
                    break;
                }
            }
        }
        return seqs.stream().limit(limit).toList();
    }

    /**
     * The fences whose middle lies in a box, counted in a grid. A fence that crosses the antimeridian is counted where its first
     * box is.
     */
    List<Crowd> crowds(Box box, int cells) {
        Grid grid = new Grid(box, cells);
        leaves.values().stream().filter(leaf -> leaf.touches(box)).forEach(leaf -> leaf.count(grid));
        return grid.crowds();
    }

    /** The boxes of fences that may be among the nearest to a point: of all that are, all that hold it, and some beside. */
    List<Nearest.Seen> nearest(Point point, int wanted) {
        BoxDistance distance = new BoxDistance(point);
        Nearest nearest = new Nearest(wanted);
        // Made of all at once: to put them in one by one takes longer than to measure them.
        PriorityQueue<Branch> branches = new PriorityQueue<>(leaves.values().stream()
                .map(leaf -> new Branch(leaf, distance.least(leaf.bounds())))
                .toList());
        for (Branch next = branches.poll(); next != null && next.least() <= nearest.reach(); next = branches.poll()) {
            next.leaf().measure(distance, nearest);
        }
        return nearest.boxes();
    }

    /** A leaf, and how near what is on it may be. */
    private record Branch(SheetLeaf leaf, double least) implements Comparable<Branch> {

        @Override
        public int compareTo(Branch other) {
            return Double.compare(least, other.least);
        }
    }
}
