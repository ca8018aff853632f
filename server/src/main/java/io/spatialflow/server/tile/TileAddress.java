package io.spatialflow.server.tile;

import io.spatialflow.geocoder.geo.Box;
import java.util.Optional;

/**
 * A square piece of the world in the projection of web maps (spherical Mercator, EPSG:3857): at zoom 0 one holds all of it,
 * at each further zoom four take the place of one.
 *
 * @param zoom 0..{@link #MAX_ZOOM}
 * @param x from 0 in the west
 * @param y from 0 in the north
 */
public record TileAddress(int zoom, int x, int y) {

    public static final int MAX_ZOOM = 22;

    /** @throws IllegalArgumentException if there is no such tile */
    public TileAddress {
        if (zoom < 0 || zoom > MAX_ZOOM || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new IllegalArgumentException("no tile: " + zoom + "/" + x + "/" + y);
        }
    }

    /** The tile, if there is such a one. */
    public static Optional<TileAddress> of(int zoom, int x, int y) {
        try {
            return Optional.of(new TileAddress(zoom, x, y));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What it holds. */
    public Box box() {
        return around(0);
    }

    /**
     * What it holds and what reaches into it.
     *
     * @param margin how much beside it on each side, as a part of its width. At the antimeridian it ends
     */
    public Box around(double margin) {
        double tiles = 1 << zoom;
        return new Box(
                Mercator.latitude(Math.min(1, (y + 1 + margin) / tiles)),
                Mercator.longitude(Math.max(0, (x - margin) / tiles)),
                Mercator.latitude(Math.max(0, (y - margin) / tiles)),
                Mercator.longitude(Math.min(1, (x + 1 + margin) / tiles)));
    }

    /** How far to the right of its left edge that is, in tile widths. */
    public double across(double worldX) {
        return worldX * (1 << zoom) - x;
    }

    /** How far below its upper edge that is, in tile widths. */
    public double down(double worldY) {
        return worldY * (1 << zoom) - y;
    }
}
