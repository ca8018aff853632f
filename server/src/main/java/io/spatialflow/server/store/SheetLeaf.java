package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** Some boxes of fences that lie beside each other, and the box around them all. Never changed. */
final class SheetLeaf {

    static final int BYTES_EACH = Long.BYTES + 4 * Float.BYTES;

    private final long[] ids;
    private final float[] souths;
    private final float[] wests;
    private final float[] norths;
    private final float[] easts;
    private final SheetBox bounds;
    private final int fences;

    SheetLeaf(List<SheetBox> boxes) {
        int count = boxes.size();
        ids = new long[count];
        souths = new float[count];
        wests = new float[count];
        norths = new float[count];
        easts = new float[count];
        for (int i = 0; i < count; i++) {
            SheetBox box = boxes.get(i);
            ids[i] = box.id();
            souths[i] = box.south();
            wests[i] = box.west();
            norths[i] = box.north();
            easts[i] = box.east();
        }
        bounds = boxes.stream().reduce(SheetBox.NOTHING, SheetBox::around);
        fences = (int) boxes.stream().filter(SheetBox::isFirst).count();
    }

    int size() {
        return ids.length;
    }

    /** How many fences have their first box here. */
    int fences() {
        return fences;
    }

    /** A box around all; of none, one that nothing touches. */
    SheetBox bounds() {
        return bounds;
    }

    long id(int i) {
        return ids[i];
    }

    private SheetBox box(int i) {
        return new SheetBox(ids[i], souths[i], wests[i], norths[i], easts[i]);
    }

    /** Whether a box of one of some fences is here. */
    boolean hasAny(long[] sortedSeqs) {
        for (long id : ids) {
            if (Arrays.binarySearch(sortedSeqs, id / 2) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** All boxes but those of some fences. */
    List<SheetBox> without(long[] sortedSeqs) {
        List<SheetBox> boxes = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            if (Arrays.binarySearch(sortedSeqs, ids[i] / 2) < 0) {
                boxes.add(box(i));
            }
        }
        return boxes;
    }

    boolean touches(Box box) {
        return bounds.south() <= box.north()
                && bounds.north() >= box.south()
                && bounds.west() <= box.east()
                && bounds.east() >= box.west();
    }

    /** Tells the boxes that touch another, by id. */
    void touching(Box box, LongConsumer told) {
        for (int i = 0; i < ids.length; i++) {
            if (souths[i] <= box.north()
                    && norths[i] >= box.south()
                    && wests[i] <= box.east()
                    && easts[i] >= box.west()) {
                told.accept(ids[i]);
            }
        }
    }

    /** Counts the fences whose first box has its middle in the grid. */
    void count(Grid grid) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] % 2 == 0) {
                grid.add(((double) souths[i] + norths[i]) / 2, ((double) wests[i] + easts[i]) / 2);
            }
        }
    }

    /** Measures each box that may be nearer than what is looked for. */
    void measure(BoxDistance distance, Nearest nearest) {
        for (int i = 0; i < ids.length; i++) {
            double least = distance.least(souths[i], wests[i], norths[i], easts[i]);
            if (least <= nearest.reach()) {
                nearest.add(this, i, least, distance.most(souths[i], wests[i], norths[i], easts[i]));
            }
        }
    }
}
