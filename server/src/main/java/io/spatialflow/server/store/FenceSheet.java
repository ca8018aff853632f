package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.tile.Crowd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The boxes of all fences that somebody means, in memory: of a hundred thousand the few in view are found in a fraction of a
 * millisecond, whatever the filter that they went through. Never changed once it is filled.
 */
final class FenceSheet {

    private static final int BYTES_EACH = Long.BYTES + 4 * Float.BYTES;

    private long[] ids = new long[256];
    private float[] souths = new float[256];
    private float[] norths = new float[256];
    private float[] wests = new float[256];
    private float[] easts = new float[256];
    private int count;

    /** Adds a box of {@code geofence_boxes}, while the sheet is being filled. */
    void add(ResultSet box) throws SQLException {
        if (count == ids.length) {
            resize(2 * count);
        }
        ids[count] = box.getLong(1);
        souths[count] = box.getFloat(2);
        norths[count] = box.getFloat(3);
        wests[count] = box.getFloat(4);
        easts[count] = box.getFloat(5);
        count++;
    }

    /** Gives back what was reserved for more boxes. */
    FenceSheet filled() {
        resize(count);
        return this;
    }

    private void resize(int length) {
        ids = Arrays.copyOf(ids, length);
        souths = Arrays.copyOf(souths, length);
        norths = Arrays.copyOf(norths, length);
        wests = Arrays.copyOf(wests, length);
        easts = Arrays.copyOf(easts, length);
    }

    int bytes() {
        return BYTES_EACH * ids.length;
    }

    /** A box around all; the tree's numbers are rounded outwards, past the poles perhaps. */
    Optional<Box> extent() {
        if (count == 0) {
            return Optional.empty();
        }
        float south = 90;
        float north = -90;
        float west = 180;
        float east = -180;
        for (int i = 0; i < count; i++) {
            south = Math.min(south, souths[i]);
            north = Math.max(north, norths[i]);
            west = Math.min(west, wests[i]);
            east = Math.max(east, easts[i]);
        }
        return Optional.of(
                new Box(Math.max(south, -90), Math.max(west, -180), Math.min(north, 90), Math.min(east, 180)));
    }

    /** How many touch a box, counting no further than to a limit. */
    int count(Box box, int limit) {
        return seqs(box, limit).size();
    }

    /** The fences that touch a box, by {@code seq}; one that crosses the antimeridian perhaps twice. */
    List<Long> seqs(Box box, int limit) {
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < count && seqs.size() < limit; i++) {
            if (souths[i] <= box.north()
                    && norths[i] >= box.south()
                    && wests[i] <= box.east()
                    && easts[i] >= box.west()) {
                seqs.add(ids[i] / 2);
            }
        }
        return seqs;
    }

    /**
     * The fences whose middle lies in a box, counted in a grid. A fence that crosses the antimeridian has a second box, of an
     * odd number: it is counted at its first.
     */
    List<Crowd> crowds(Box box, int cells) {
        Map<Integer, Cell> grid = new HashMap<>();
        double rows = cells / (box.north() - box.south());
        double columns = cells / (box.east() - box.west());
        for (int i = 0; i < count; i++) {
            double latitude = ((double) souths[i] + norths[i]) / 2;
            double longitude = ((double) wests[i] + easts[i]) / 2;
            if (latitude > box.south()
                    && latitude <= box.north()
                    && longitude >= box.west()
                    && longitude < box.east()
                    && ids[i] % 2 == 0) {
                int cell = (int) ((latitude - box.south()) * rows) * (cells + 1)
                        + (int) ((longitude - box.west()) * columns);
                grid.computeIfAbsent(cell, any -> new Cell()).add(latitude, longitude);
            }
        }
        return grid.values().stream().map(Cell::crowd).toList();
    }

    /** Some fences that lie beside each other. */
    private static final class Cell {

        private long fences;
        private double latitudes;
        private double longitudes;

        void add(double latitude, double longitude) {
            fences++;
            latitudes += latitude;
            longitudes += longitude;
        }

        Crowd crowd() {
            return new Crowd(new Point(latitudes / fences, longitudes / fences), fences);
        }
    }
}
