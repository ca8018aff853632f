package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * Roughly where the United States are. An address in one of them that comes back somewhere else has its coordinates
 * swapped, or a sign lost.
 */
final class UnitedStates {

    private static final List<Box> BOXES = List.of(
            new Box(24, -125, 49.5, -66.5),
            new Box(51, -180, 72, -129),
            new Box(51, 172, 54, 180),
            new Box(18, -179, 29, -154),
            new Box(17, -68, 19, -64),
            new Box(13, 144, 21, 147),
            new Box(-15, -171.5, -10.5, -168));

    private UnitedStates() {}

    static boolean contains(Point point) {
        return BOXES.stream().anyMatch(box -> box.contains(point));
    }
}
