package io.spatialflow.server.dashboard;

import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fence, as a row of the table and its panel show it. */
record FenceRow(Geofence fence) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public String id() {
        return fence.id().toString();
    }

    public String name() {
        return fence.name();
    }

    public @Nullable String description() {
        return fence.profile().description();
    }

    public @Nullable String address() {
        return fence.origin().address();
    }

    /** Empty if it says no more than the name. */
    public String addressBesideName() {
        String address = address();
        return address == null || address.equals(name()) ? "" : address;
    }

    public List<String> tags() {
        return fence.tags().stream().map(Tag::name).toList();
    }

    public @Nullable Group group() {
        return fence.group();
    }

    /** Its size, in few words. */
    public String size() {
        return switch (fence.area()) {
            case CircleArea circle -> meters(circle.radiusMeters());
            case PolygonArea area -> corners(area) + " corners";
        };
    }

    public boolean isCircle() {
        return fence.area() instanceof CircleArea;
    }

    private static int corners(PolygonArea area) {
        return area.polygons().stream()
                .flatMap(polygon -> polygon.rings())
                .mapToInt(ring -> ring.points().size() - 1)
                .sum();
    }

    static String meters(double meters) {
        return NumberFormat.getInstance(Locale.ENGLISH).format(meters) + " m";
    }

    public String source() {
        return words(fence.origin().source());
    }

    /** How a fence was made, in words. */
    static String words(Origin.Source source) {
        return switch (source) {
            case DRAW -> "Drawn";
            case ADDRESS -> "Address";
            case BUILDING -> "Building";
        };
    }

    /** Empty for one that counts. */
    public String status() {
        Status status = fence.status();
        if (status.archived()) {
            return "Archived";
        }
        return status.active() ? "" : "Inactive";
    }

    public boolean isArchived() {
        return fence.status().archived();
    }

    public Instant createdAt() {
        return fence.createdAt();
    }

    public String created() {
        return TIME.format(fence.createdAt());
    }

    public String updated() {
        return TIME.format(fence.updatedAt());
    }
}
