package io.spatialflow.server.ground;

import io.spatialflow.server.tile.TileAddress;

/**
 * How much of the ground a tile shows. A tile is {@link #PIXELS} wide, so that it shows as much detail as the four tiles of 256 of
 * the next zoom.
 *
 * @param zoom that of the map
 */
record Detail(int zoom) {

    /** Across a tile, on a screen of usual density: twice what is common, so that few names lie at an edge. */
    static final int PIXELS = 512;

    private static final int FIRST_STREETS = 8;
    private static final int ALL_STREETS = 15;
    private static final int FIRST_STREET_NAMES = 14;
    private static final int LAST_TOWNS = 15;
    private static final int FIRST_HOUSES = 16;
    private static final int FIRST_NUMBERS = 18;

    private static final double WORLD_DEGREES = 360;

    static Detail of(TileAddress tile) {
        return new Detail(tile.zoom() + 1);
    }

    boolean streets() {
        return zoom >= FIRST_STREETS;
    }

    boolean streetNames() {
        return zoom >= FIRST_STREET_NAMES;
    }

    boolean houses() {
        return zoom >= FIRST_HOUSES;
    }

    boolean numbers() {
        return zoom >= FIRST_NUMBERS;
    }

    boolean towns() {
        return zoom <= LAST_TOWNS;
    }

    /** Of a grid with cells of 128 pixels: {@link io.spatialflow.geocoder.index.Gazetteer.Cursor#towns}. */
    int townLevel() {
        return zoom + 1;
    }

    /** Shorter stretches of street could hardly be seen, and there are many. */
    double leastDegrees() {
        double pixels = zoom >= ALL_STREETS ? 0 : Math.max(4, 4 * (FIRST_STREET_NAMES + 1 - zoom));
        return pixels * WORLD_DEGREES / (PIXELS / 2.0 * (1L << zoom));
    }

    /** A street's width in pixels. */
    float width() {
        return (float) Math.clamp(0.7 * Math.pow(1.42, zoom - 11.0), 0.7, 11);
    }
}
