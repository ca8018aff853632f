package io.spatialflow.server.ground;

import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Landmark;
import io.spatialflow.geocoder.index.Snapshot;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.StreetLine;
import io.spatialflow.server.tile.TileAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to draw on a tile. What is read for it is bounded, however far away one looks: so many streets, the longest of
 * them, and so many towns.
 *
 * @param towns the largest first
 */
record Survey(List<MappedStreet> streets, List<Landmark> towns) {

    /** Beside a tile: half a street's width, and more. */
    private static final double MARGIN = 16.0 / Detail.PIXELS;

    /** Of all gazetteers together. More could not be told apart. */
    private static final int MOST_STREETS = 1_500;

    private static final int MOST_TOWNS = 200;

    /** A street has some tens; this stops the odd one that has a hundred thousand. */
    private static final int MOST_HOUSES = 200_000;

    /**
     * A street of a gazetteer.
     *
     * @param name as the source writes it
     * @param houses empty where they are too small to be seen
     */
    record MappedStreet(String name, List<StreetLine> lines, List<Street.House> houses) {}

    static Survey of(Snapshot snapshot, TileAddress tile) {
        Detail detail = Detail.of(tile);
        Box box = tile.around(MARGIN);
        List<Gazetteer> near = snapshot.gazetteers().stream()
                .filter(gazetteer -> touches(gazetteer.summary().bounds(), box))
                .toList();
        List<Street> streets = new ArrayList<>();
        List<Landmark> towns = new ArrayList<>();
        for (Gazetteer gazetteer : near) {
            Gazetteer.Cursor cursor = gazetteer.cursor();
            if (detail.streets()) {
                streets.addAll(cursor.streets(box, detail.leastDegrees(), MOST_STREETS / near.size()));
            }
            if (detail.towns()) {
                towns.addAll(cursor.towns(tile.box(), detail.townLevel(), MOST_TOWNS / near.size()));
            }
        }
        towns.sort(Comparator.comparingLong(Landmark::rows).reversed().thenComparing(Landmark::name));
        return new Survey(mapped(streets, box, detail.houses()), towns);
    }

    /** A gazetteer's bounds are those of where its lines begin; they may reach a little farther. */
    private static boolean touches(Box bounds, Box box) {
        double beyond = 0.1;
        return bounds.south() - beyond <= box.north()
                && bounds.north() + beyond >= box.south()
                && bounds.west() - beyond <= box.east()
                && bounds.east() + beyond >= box.west();
    }

    /** Where a publisher gives a street's line, its houses' middle beside it would make two of it. */
    private static List<MappedStreet> mapped(List<Street> streets, Box box, boolean withHouses) {
        Set<String> surveyed = new HashSet<>();
        for (Street street : streets) {
            if (street.hasRanges()) {
                surveyed.add(StreetName.of(street.name()).text());
            }
        }
        List<MappedStreet> mapped = new ArrayList<>();
        int houses = 0;
        for (Street street : streets) {
            List<Street.House> own = street.houses();
            houses += own.size();
            if (houses > MOST_HOUSES) {
                break;
            }
            boolean isKnown = street.hasRanges()
                    || (!surveyed.isEmpty()
                            && surveyed.contains(StreetName.of(street.name()).text()));
            mapped.add(new MappedStreet(
                    street.name(),
                    street.lines(own).stream()
                            .filter(line -> line.isSurveyed() || !isKnown)
                            .filter(line -> touches(line.points(), box))
                            .toList(),
                    withHouses
                            ? own.stream()
                                    .filter(house -> box.contains(house.point()))
                                    .toList()
                            : List.of()));
        }
        return mapped;
    }

    private static boolean touches(List<Point> line, Box box) {
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (Point point : line) {
            south = Math.min(south, point.latitude());
            north = Math.max(north, point.latitude());
            west = Math.min(west, point.longitude());
            east = Math.max(east, point.longitude());
        }
        return south <= box.north() && north >= box.south() && west <= box.east() && east >= box.west();
    }
}
