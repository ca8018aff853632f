package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.tile.Crowd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts points in the cells of a box; its south and east edges are no part of it. */
final class Grid {

    private final Box box;
    private final int cells;
    private final double rows;
    private final double columns;
    private final Map<Integer, Cell> counted = new HashMap<>();

    /** @param cells each way */
    Grid(Box box, int cells) {
        this.box = box;
        this.cells = cells;
        this.rows = cells / (box.north() - box.south());
        this.columns = cells / (box.east() - box.west());
    }

    void add(double latitude, double longitude) {
        if (latitude > box.south() && latitude <= box.north() && longitude >= box.west() && longitude < box.east()) {
            int cell =
                    (int) ((latitude - box.south()) * rows) * (cells + 1) + (int) ((longitude - box.west()) * columns);
            counted.computeIfAbsent(cell, any -> new Cell()).add(latitude, longitude);
        }
    }

    List<Crowd> crowds() {
        return counted.values().stream().map(Cell::crowd).toList();
    }

    /** Some points that lie beside each other. */
    private static final class Cell {

        private long points;
        private double latitudes;
        private double longitudes;

        void add(double latitude, double longitude) {
            points++;
            latitudes += latitude;
            longitudes += longitude;
        }

        Crowd crowd() {
            return new Crowd(new Point(latitudes / points, longitudes / points), points);
        }
    }
}
