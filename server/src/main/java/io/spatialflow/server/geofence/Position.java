package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Point;

/**
 * Two numbers that somebody takes for a point; whether they are one is not checked yet.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Position(double longitude, double latitude) {

    boolean isPoint() {
        return Point.isValid(latitude, longitude);
    }
}
