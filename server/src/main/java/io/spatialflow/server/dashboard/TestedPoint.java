package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.PointTest;
import java.util.List;
import java.util.Locale;

/**
 * A point that somebody tested.
 *
 * @param inside the fences that hold it
 * @param beside the nearest of the others, nearest first
 */
record TestedPoint(Point point, List<Hit> inside, List<Hit> beside) {

    private static final int MOST_BESIDE = 5;
    private static final double KILOMETER = 1000;

    static TestedPoint of(PointTest.Result result) {
        return new TestedPoint(
                result.point(),
                result.matched().stream().map(Hit::of).toList(),
                result.nearest().stream()
                        .filter(tested -> !tested.isInside())
                        .limit(MOST_BESIDE)
                        .map(Hit::of)
                        .toList());
    }

    /** A fence, and how far the point is from its edge. */
    record Hit(String id, String name, String distance) {

        private static Hit of(PointTest.Tested tested) {
            return new Hit(
                    tested.fence().id().toString(),
                    tested.fence().name(),
                    words(tested.distance().meters()));
        }

        private static String words(double meters) {
            return meters < KILOMETER
                    ? String.format(Locale.ROOT, "%,.0f m", meters)
                    : String.format(Locale.ENGLISH, "%,.1f km", meters / KILOMETER);
        }
    }
}
