package io.spatialflow.benchmarks.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Addresses that keep a distance from each other: a grid of cells as wide as that distance. */
final class Spacing {

    private static final double METERS_PER_DEGREE = 111_195;

    /** South of 60 degrees a degree of longitude is at least half as long as one of latitude. */
    private static final int LONGITUDE_SHRINKS = 2;

    private final double meters;
    private final Map<Cell, List<Address>> claimed = new HashMap<>();

    Spacing(double meters) {
        this.meters = meters;
    }

    boolean isFree(Address address) {
        Cell center = cell(address);
        for (int row = center.row - 1; row <= center.row + 1; row++) {
            for (int column = center.column - 1; column <= center.column + 1; column++) {
                for (Address other : claimed.getOrDefault(new Cell(row, column), List.of())) {
                    if (other.metersTo(address) < meters) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void claim(Address address) {
        claimed.computeIfAbsent(cell(address), cell -> new ArrayList<>()).add(address);
    }

    private Cell cell(Address address) {
        double degrees = meters / METERS_PER_DEGREE;
        return new Cell((int) Math.floor(address.latitude() / degrees), (int)
                Math.floor(address.longitude() / (degrees * LONGITUDE_SHRINKS)));
    }

    private record Cell(int row, int column) {}
}
