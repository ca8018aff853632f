package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.Snapshot;
import io.spatialflow.geocoder.index.Spread;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where the addresses lie that are loaded: in cells of a coarse grid, and by state. What a gazetteer holds never changes, so
 * each is looked through once, when somebody first asks.
 */
@Component
class Coverage {

    /** A country in cells of a size that can be told apart on a screen has some thousands; a browser draws them at once. */
    private static final int MOST_CELLS = 3_000;

    private static final double FINEST_DEGREES = 0.05;

    /** Smaller squares than so many side by side could hardly be seen. */
    private static final int SIDE_BY_SIDE = 160;

    private final Gazetteers gazetteers;
    private final Map<GazetteerSummary, Spread> spreads = new ConcurrentHashMap<>();

    Coverage(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /** All that is loaded and serves, by name. */
    List<GazetteerSummary> loaded() {
        return gazetteers.list();
    }

    /** What lies there but cannot serve, and why. */
    Map<String, String> refused() {
        return gazetteers.refused();
    }

    /** How many rows a gazetteer has of each state. */
    SortedMap<String, Long> states(GazetteerSummary summary) {
        return spreads()
                .getOrDefault(summary, new Spread(new TreeMap<>(), List.of()))
                .states();
    }

    Grid grid() {
        List<PlaceExtent> places = spreads().values().stream()
                .flatMap(spread -> spread.places().stream())
                .toList();
        double degrees = FINEST_DEGREES;
        while (span(places) > degrees * SIDE_BY_SIDE) {
            degrees *= 2;
        }
        Map<Cell, Long> cells = cells(places, degrees);
        while (cells.size() > MOST_CELLS) {
            degrees *= 2;
            cells = cells(places, degrees);
        }
        return new Grid(
                degrees,
                cells.entrySet().stream()
                        .map(cell ->
                                new long[] {cell.getKey().row(), cell.getKey().column(), cell.getValue()})
                        .toList());
    }

    /** From the westernmost to the easternmost. */
    private static double span(List<PlaceExtent> places) {
        DoubleSummaryStatistics longitudes = places.stream()
                .mapToDouble(place -> place.circle().center().longitude())
                .summaryStatistics();
        return places.isEmpty() ? 0 : longitudes.getMax() - longitudes.getMin();
    }

    private static Map<Cell, Long> cells(List<PlaceExtent> places, double degrees) {
        Map<Cell, Long> cells = new HashMap<>();
        for (PlaceExtent place : places) {
            Point center = place.circle().center();
            Cell cell = new Cell(
                    (long) Math.floor(center.latitude() / degrees), (long) Math.floor(center.longitude() / degrees));
            cells.merge(cell, place.rows(), Long::sum);
        }
        return cells;
    }

    private Map<GazetteerSummary, Spread> spreads() {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            for (Gazetteer gazetteer : snapshot.gazetteers()) {
                spreads.computeIfAbsent(
                        gazetteer.summary(), summary -> gazetteer.cursor().spread());
            }
            spreads.keySet()
                    .retainAll(snapshot.gazetteers().stream()
                            .map(Gazetteer::summary)
                            .toList());
        }
        return spreads;
    }

    private record Cell(long row, long column) {}

    /**
     * Squares of latitude and longitude.
     *
     * @param degrees the side of a square
     * @param cells row and column, counted from 0, 0 to the north and east, and how many rows lie there
     */
    record Grid(double degrees, List<long[]> cells) {}
}
