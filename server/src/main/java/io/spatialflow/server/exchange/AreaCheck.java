package io.spatialflow.server.exchange;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Flaw;
import io.spatialflow.server.geofence.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an area of a shape. */
record AreaCheck(List<Problem> problems, Properties properties, int defaultRadiusMeters) {

    private static final int MOST_FLAWS = 3;

    /** Null, with a problem, if there is none. */
    @Nullable
    Area area(Shape shape) {
        return switch (shape) {
            case Shape.Drawn drawn -> polygons(drawn.drawing());
            case Shape.Round round -> circle(round);
            case Shape.Unfit unfit -> {
                problems.add(unfit.problem());
                yield null;
            }
        };
    }

    private @Nullable Area polygons(Drawing drawing) {
        return switch (drawing.check()) {
            case Drawing.Outcome.Sound sound -> sound.area();
            case Drawing.Outcome.Flawed flawed -> {
                problems.add(new Problem(
                        "INVALID_GEOMETRY",
                        flawed.flaws().stream()
                                .limit(MOST_FLAWS)
                                .map(Flaw::message)
                                .collect(Collectors.joining("; "))));
                yield null;
            }
        };
    }

    private @Nullable Area circle(Shape.Round round) {
        double radius = radius(round);
        boolean isRadius = radius > 0 && radius <= CircleArea.MAX_RADIUS_METERS;
        if (!isRadius) {
            problems.add(new Problem(
                    "INVALID_RADIUS",
                    "its radius should be above 0 and at most " + CircleArea.MAX_RADIUS_METERS + " m, not " + radius));
        }
        Position center = round.center();
        boolean isPoint = Point.isValid(center.latitude(), center.longitude());
        if (!isPoint) {
            problems.add(new Problem(
                    "INVALID_GEOMETRY",
                    "longitude is -180 to 180 and latitude -90 to 90, not " + center.longitude() + ", "
                            + center.latitude()));
        }
        return isRadius && isPoint ? CircleArea.of(new Point(center.latitude(), center.longitude()), radius) : null;
    }

    private double radius(Shape.Round round) {
        Double own = round.radiusMeters();
        return own != null
                ? own
                : properties
                        .take(Properties::number, ExportedNames.RADIUS, "radius", "buffer_meters", "buffer")
                        .orElse((double) defaultRadiusMeters);
    }
}
