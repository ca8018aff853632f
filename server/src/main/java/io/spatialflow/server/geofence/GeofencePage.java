package io.spatialflow.server.geofence;

import java.util.List;

/**
 * Some of the fences that a query asks for.
 *
 * @param totalCount how many there are in all
 */
public record GeofencePage(List<Geofence> geofences, long totalCount) {

    public GeofencePage {
        geofences = List.copyOf(geofences);
    }
}
