package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the towns of a gazetteer so that a map of any scale shows the largest, evenly spread: a town's level is that of the
 * coarsest grid in which it is the largest of its cell. A grid of level {@code n} has cells of 360 / 2ⁿ degrees.
 */
final class LandmarkLevels {

    /** Cells of half a kilometre; two towns in one of them are shown from the next level on. */
    static final int FINEST = 16;

    private LandmarkLevels() {}

    /** @param largestFirst the middles of the towns by their keys */
    static <K> Map<K, Integer> of(List<Map.Entry<K, Point>> largestFirst) {
        Set<Cell> taken = new HashSet<>();
        Map<K, Integer> levels = new HashMap<>();
        for (Map.Entry<K, Point> town : largestFirst) {
            int level = 0;
            while (level <= FINEST && !taken.add(Cell.of(town.getValue(), level))) {
                level++;
            }
            levels.put(town.getKey(), level);
            for (int finer = level + 1; finer <= FINEST; finer++) {
                taken.add(Cell.of(town.getValue(), finer));
            }
        }
        return levels;
    }

    private record Cell(int level, long row, long column) {

        static Cell of(Point point, int level) {
            double degrees = 360.0 / (1L << level);
            return new Cell(level, (long) Math.floor(point.latitude() / degrees), (long)
                    Math.floor(point.longitude() / degrees));
        }
    }
}
