package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things in boxes, found by a point. Each lies in the cells of one grid out of a row of grids, each twice as coarse as the
 * one before: the finest whose cells are as large as its box, so that it lies in four of them at most. A point then has to
 * look into one cell of each grid. Not for several threads.
 */
final class BoxGrid<T> {

    /** About eleven metres of latitude; nothing that is compared is much smaller. */
    private static final double FINEST_DEGREES = 0.0001;

    private final TreeMap<Integer, Map<Cell, List<Entry<T>>>> grids = new TreeMap<>();

    void add(Box box, T thing) {
        double size = Math.max(box.north() - box.south(), box.east() - box.west());
        int level = (int) Math.ceil(Math.max(0, Math.log(size / FINEST_DEGREES) / Math.log(2)));
        Map<Cell, List<Entry<T>>> grid = grids.computeIfAbsent(level, coarseness -> new HashMap<>());
        Cell from = Cell.of(box.south(), box.west(), level);
        Cell to = Cell.of(box.north(), box.east(), level);
        for (long row = from.row; row <= to.row; row++) {
            for (long column = from.column; column <= to.column; column++) {
                grid.computeIfAbsent(new Cell(row, column), cell -> new ArrayList<>())
                        .add(new Entry<>(box, thing));
            }
        }
    }

    /** What lies in a box with the point. */
    List<T> at(Point point) {
        List<T> found = new ArrayList<>();
        grids.forEach((level, grid) -> {
            for (Entry<T> entry : grid.getOrDefault(Cell.of(point.latitude(), point.longitude(), level), List.of())) {
                if (entry.box().contains(point)) {
                    found.add(entry.thing());
                }
            }
        });
        return found;
    }

    private record Entry<T>(Box box, T thing) {}

    private record Cell(long row, long column) {
        static Cell of(double latitude, double longitude, int level) {
            double size = Math.scalb(FINEST_DEGREES, level);
            return new Cell((long) Math.floor(latitude / size), (long) Math.floor(longitude / size));
        }
    }
}
