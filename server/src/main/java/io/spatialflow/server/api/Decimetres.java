package io.spatialflow.server.api;

import io.spatialflow.geocoder.geo.Length;

/** How exactly distances are told. */
final class Decimetres {

    private Decimetres() {}

    /** Metres, to one decimal. */
    static double of(Length length) {
        return Math.round(length.meters() * 10) / 10.0;
    }
}
