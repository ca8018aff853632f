package io.spatialflow.server.dashboard;

import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Tag;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fence, as a row of the table shows it. */
record FenceRow(
        String id,
        String name,
        @Nullable String address,
        @Nullable Double radiusMeters,
        List<String> tags,
        Instant createdAt) {

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static FenceRow of(Geofence fence) {
        return new FenceRow(
                fence.id().toString(),
                fence.name(),
                fence.origin().address(),
                fence.area() instanceof CircleArea circle ? circle.radiusMeters() : null,
                fence.tags().stream().map(Tag::name).toList(),
                fence.createdAt());
    }

    public String radius() {
        return radiusMeters == null
                ? "polygon"
                : NumberFormat.getInstance(Locale.ENGLISH).format(radiusMeters) + " m";
    }

    public String created() {
        return CREATED.format(createdAt);
    }
}
