package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody entered about a fence, as entered.
 *
 * @param kind of place: {@code circle}, {@code polygon} or {@code address}
 * @param corners of a polygon, as {@link Corners} has them
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

    static final List<String> KINDS = List.of(CIRCLE, POLYGON, ADDRESS);

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
                Corners.degrees(center.latitude()),
                Corners.degrees(center.longitude()),
                fence.area() instanceof CircleArea circle
                        ? BigDecimal.valueOf(circle.radiusMeters())
                                .stripTrailingZeros()
                                .toPlainString()
                        : "",
                fence.area() instanceof PolygonArea area ? Corners.write(area) : "",
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
            case PolygonArea area -> POLYGON;
        };
    }
}
