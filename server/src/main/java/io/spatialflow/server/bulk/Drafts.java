package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** From a placed item to the fence it makes. */
record Drafts(WorkspaceId workspaceId, Instant now) {

    Geofence of(Placement placement, Candidate candidate) {
        BulkItem item = placement.item();
        String address = item.address();
        return new Geofence(
                new GeofenceId(TimeOrderedUuid.next(now)),
                workspaceId,
                name(item, address),
                new Circle(candidate.point(), Length.ofMeters(item.bufferMeters())),
                address,
                Geofence.Source.ADDRESS,
                placement.tags(),
                metadata(placement, candidate),
                true,
                false,
                now,
                now);
    }

    private static String name(BulkItem item, String address) {
        String given = item.name();
        if (given != null && !given.isBlank()) {
            return given;
        }
        int length = address.codePointCount(0, address.length());
        return address.substring(0, address.offsetByCodePoints(0, Math.min(length, Geofence.MAX_NAME_LENGTH)));
    }

    private static Map<String, Object> metadata(Placement placement, Candidate candidate) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (!placement.notes().containsKey(Placement.BY_HAND)) {
            metadata.putAll(provenance(candidate));
        }
        metadata.putAll(placement.notes());
        return metadata;
    }

    /** What the fence's place rests on, so that it can be judged later without geocoding again. */
    private static Map<String, Object> provenance(Candidate candidate) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("geocode_match_level", candidate.level().name().toLowerCase(Locale.ROOT));
        provenance.put("geocode_confidence", candidate.confidence());
        provenance.put("geocode_source", candidate.provenance().gazetteer());
        if (candidate.provenance().sample()) {
            provenance.put("geocode_sample", true);
        }
        return provenance;
    }
}
