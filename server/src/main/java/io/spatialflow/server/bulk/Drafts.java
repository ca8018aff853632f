package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
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
            metadata.putAll(provenance(candidate));
        }
        metadata.putAll(placement.notes());
        return metadata;
    }

    /** What the fence's place rests on, so that it can be judged later without geocoding again. */
    private static Map<String, @Nullable Object> provenance(Candidate candidate) {
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        provenance.put("geocode_match_level", candidate.level().name().toLowerCase(Locale.ROOT));
        provenance.put("geocode_confidence", candidate.confidence());
        provenance.put("geocode_source", candidate.provenance().gazetteer());
        if (candidate.provenance().sample()) {
            provenance.put("geocode_sample", true);
        }
        return provenance;
    }
}
