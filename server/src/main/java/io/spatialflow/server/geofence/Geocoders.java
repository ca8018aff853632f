package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.server.account.WorkspaceId;

/** The geocoder of each workspace: what one of them has asked for tells the others nothing, not even by its speed. */
@FunctionalInterface
public interface Geocoders {

    Geocoder of(WorkspaceId workspaceId);
}
