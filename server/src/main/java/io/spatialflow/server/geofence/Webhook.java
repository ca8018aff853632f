package io.spatialflow.server.geofence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell when something enters or leaves a fence.
 *
 * @param url null: nobody
 * @param events of which events, in the order they were given; none: of all
 */
public record Webhook(@Nullable String url, List<String> events) {

    public static final Webhook NONE = new Webhook(null, List.of());

    public Webhook {
        events = List.copyOf(events);
    }
}
