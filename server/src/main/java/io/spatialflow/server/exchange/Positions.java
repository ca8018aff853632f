package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Position;
import java.util.List;

/**
 * Collects the positions of one feature. Far more than a fence may have are not kept: a small file can hold millions. Not
 * for several threads.
 */
final class Positions {

    static final int MOST = 20_000;

    private int left = MOST;

    /** Adds a position to a line, unless there are too many. */
    void add(List<Position> line, double longitude, double latitude) {
        if (left > 0) {
            line.add(new Position(longitude, latitude));
        }
        left--;
    }

    boolean tooMany() {
        return left < 0;
    }
}
