package io.spatialflow.server.geofence;

import java.util.UUID;

/** Names a geofence. Ids sort by the time they were made: of two, the smaller is the older. */
public record GeofenceId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static GeofenceId parse(String text) {
        return new GeofenceId(UUID.fromString(text));
    }

    /** Whether its fence was made before that of another. */
    public boolean isOlderThan(GeofenceId other) {
        return toString().compareTo(other.toString()) < 0;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
