package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Geofence;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names in files that we write and read. */
final class ExportedNames {

    /** One property for all that only we have a use for, so that no property of others is taken for it. */
    static final String OURS = "spatialflow";

    static final String RADIUS = "radius_meters";

    private ExportedNames() {}

    /** What {@link #OURS} holds. */
    static Map<String, Object> bookkeeping(Geofence geofence) {
        Map<String, Object> bookkeeping = new LinkedHashMap<>();
        bookkeeping.put("id", geofence.id().toString());
        bookkeeping.put("source", geofence.origin().source().wireName());
        bookkeeping.put("is_active", geofence.status().active());
        bookkeeping.put("archived", geofence.status().archived());
        bookkeeping.put("created_at", geofence.createdAt().toString());
        bookkeeping.put("updated_at", geofence.updatedAt().toString());
        return bookkeeping;
    }
}
