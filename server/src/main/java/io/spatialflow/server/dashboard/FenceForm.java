package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody entered about a fence, as entered.
 *
 * @param kind of place: {@code circle}, {@code polygon}, {@code address}, or {@code fixed} for one that this form can't change
 * @param corners a latitude and a longitude on each line
 * @param anyway make it even where a fence is already
 */
record FenceForm(
        String kind,
        String name,
        String description,
        String address,
        String latitude,
        String longitude,
        String radius,
        String corners,
        String tags,
        String group,
        boolean active,
        boolean anyway) {

    static final String CIRCLE = "circle";
    static final String POLYGON = "polygon";
    static final String ADDRESS = "address";
    static final String FIXED = "fixed";

    static final List<String> KINDS = List.of(CIRCLE, POLYGON, ADDRESS);

    /** A micrometre's worth of digits would only hide the place. */
    private static final int DECIMALS = 7;

    static FenceForm empty(String kind) {
        return new FenceForm(kind, "", "", "", "", "", "" + CircleArea.DEFAULT_BUFFER_METERS, "", "", "", true, false);
    }

    static FenceForm of(Geofence fence) {
        Group group = fence.group();
        String description = fence.profile().description();
        String address = fence.origin().address();
        Point center = fence.area().centroid();
        return new FenceForm(
                kind(fence),
                fence.name(),
                description == null ? "" : description,
                address == null ? "" : address,
                degrees(center.latitude()),
                degrees(center.longitude()),
                fence.area() instanceof CircleArea circle
                        ? BigDecimal.valueOf(circle.radiusMeters())
                                .stripTrailingZeros()
                                .toPlainString()
                        : "",
                fence.area() instanceof PolygonArea area && isOneRing(area) ? corners(area) : "",
                fence.tags().stream().map(Tag::name).collect(Collectors.joining(", ")),
                group == null ? "" : group.name(),
                fence.status().active(),
                false);
    }

    private static String kind(Geofence fence) {
        if (fence.origin().source() == Origin.Source.ADDRESS) {
            return ADDRESS;
        }
        return switch (fence.area()) {
            case CircleArea circle -> CIRCLE;
            case PolygonArea area -> isOneRing(area) ? POLYGON : FIXED;
        };
    }

    private static boolean isOneRing(PolygonArea area) {
        return area.polygons().size() == 1 && area.polygons().getFirst().holes().isEmpty();
    }

    private static String corners(PolygonArea area) {
        Polygon polygon = area.polygons().getFirst();
        List<Point> points = polygon.shell().points();
        return points.subList(0, points.size() - 1).stream()
                .map(point -> degrees(point.latitude()) + ", " + degrees(point.longitude()))
                .collect(Collectors.joining("\n"));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
