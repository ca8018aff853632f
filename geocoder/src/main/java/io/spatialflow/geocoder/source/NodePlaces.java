package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.geo.Point;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where those nodes stand that somebody wants to know of; 16 bytes for each. First all are wanted, then some are placed. */
final class NodePlaces {

    /** OpenStreetMap's own precision, about a centimetre. */
    private static final double UNITS = 1e7;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private long[] ids = new long[16];
    private long[] places = new long[0];
    private int size;
    private int cursor;

    void want(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ids[size++] = id;
    }

    /** How many have been wanted, counting repetitions as long as it is not sealed. */
    int size() {
        return size;
    }

    /** From now on nodes can be placed and no more be wanted. */
    void seal() {
        Arrays.sort(ids, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[distinct++] = ids[i];
            }
        }
        size = distinct;
        places = new long[size];
        Arrays.fill(places, UNKNOWN);
    }

    /** Whether the node is wanted. What is no point is not kept. */
    boolean place(long id, double latitude, double longitude) {
        int at = index(id);
        if (at >= 0 && Point.isValid(latitude, longitude)) {
            places[at] = units(latitude) << Integer.SIZE | units(longitude) & 0xffff_ffffL;
        }
        return at >= 0;
    }

    /** Null if the file does not say. */
    @Nullable
    Point find(long id) {
        int at = index(id);
        if (at < 0 || places[at] == UNKNOWN) {
            return null;
        }
        return new Point((places[at] >> Integer.SIZE) / UNITS, (int) places[at] / UNITS);
    }

    /** Files list nodes by rising numbers, so the search goes on where it stopped; only for a smaller one it starts anew. */
    private int index(long id) {
        if (cursor > 0 && ids[cursor - 1] >= id) {
            return Arrays.binarySearch(ids, 0, size, id);
        }
        while (cursor < size && ids[cursor] < id) {
            cursor++;
        }
        return cursor < size && ids[cursor] == id ? cursor : -1;
    }

    private static long units(double degrees) {
        return Math.round(degrees * UNITS);
    }
}
