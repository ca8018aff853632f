package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geocoded;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a placed item to the fence it makes. */
record Drafts(WorkspaceId workspaceId, Instant now) {

    Geofence of(Placement placement, Candidate candidate) {
        BulkItem item = placement.item();
        String address = item.address();
        Profile profile = new Profile(name(item, address), null, placement.tags(), metadata(placement, candidate));
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(now)),
                workspaceId,
                profile,
                CircleArea.of(candidate.point(), item.bufferMeters()),
                Origin.geocoded(address),
                now);
    }

    private static String name(BulkItem item, String address) {
        String given = item.name();
        if (given != null && !given.isBlank()) {
            return given;
        }
        int length = address.codePointCount(0, address.length());
        return address.substring(0, address.offsetByCodePoints(0, Math.min(length, Profile.MAX_NAME_LENGTH)));
    }

    private static Map<String, @Nullable Object> metadata(Placement placement, Candidate candidate) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (!placement.notes().containsKey(Placement.BY_HAND)) {
            metadata.putAll(Geocoded.provenance(candidate));
        }
        metadata.putAll(placement.notes());
        return metadata;
    }
}
