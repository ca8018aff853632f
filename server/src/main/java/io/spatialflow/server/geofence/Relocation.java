package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.match.Candidate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a wanted place means for a fence that is somewhere already. Nothing here writes or looks anything up: the one
 * address to geocode is named by {@link #addressToLocate}, and where it is comes back in {@link #applied}.
 */
record Relocation(GeofenceEdit.Place wanted) {

    /** The address that has to be geocoded for it; empty if none. */
    Optional<String> addressToLocate(Geofence fence) {
        if (draws(fence) || sourceAfter(fence) != Origin.Source.ADDRESS) {
            return Optional.empty();
        }
        String address = wanted.address().over(fence.origin().address());
        boolean isWhereItIs = fence.origin().source() == Origin.Source.ADDRESS
                && (address == null || address.equals(fence.origin().address()));
        return isWhereItIs ? Optional.empty() : Optional.ofNullable(address);
    }

    /** Whether a fence is to be a circle around an address, and there is none. */
    boolean lacksAddress(Geofence fence) {
        return wanted.source() == Origin.Source.ADDRESS
                && wanted.address().over(fence.origin().address()) == null;
    }

    /** Whether a buffer is wanted around something that has none. */
    boolean hasNothingToBuffer(Geofence fence) {
        Integer buffer = wanted.bufferMeters();
        return buffer != null && sourceAfter(fence) != Origin.Source.ADDRESS;
    }

    /** Whether a polygon is said to be made from an address. */
    boolean isPolygonAroundAddress(Geofence fence) {
        return draws(fence) && wanted.source() == Origin.Source.ADDRESS && !(wanted.area() instanceof CircleArea);
    }

    private boolean draws(Geofence fence) {
        return wanted.area() != null && !wanted.area().equals(fence.area());
    }

    private Origin.Source sourceAfter(Geofence fence) {
        Origin.Source before = fence.origin().source();
        boolean addressIsTaken = wanted.address().touched() && wanted.address().value() == null;
        if (wanted.source() != null) {
            return wanted.source();
        }
        return before == Origin.Source.ADDRESS && (draws(fence) || addressIsTaken) ? Origin.Source.DRAW : before;
    }

    /** @param located where the address is, if there was one to locate */
    Geofence applied(Geofence fence, @Nullable Candidate located) {
        Origin origin = new Origin(
                sourceAfter(fence), wanted.address().over(fence.origin().address()));
        if (located != null) {
            Map<String, @Nullable Object> metadata =
                    new TreeMap<>(fence.profile().metadata());
            metadata.keySet().removeIf(name -> name.startsWith("geocode_"));
            metadata.putAll(Geocoded.provenance(located));
            return fence.with(fence.profile().noting(metadata))
                    .with(CircleArea.of(located.point(), bufferAfter(fence)), origin);
        }
        Area area = wanted.area() == null ? fence.area() : wanted.area();
        if (wanted.bufferMeters() != null && area instanceof CircleArea circle) {
            return fence.with(CircleArea.of(circle.center(), wanted.bufferMeters()), origin);
        }
        return fence.with(area, origin);
    }

    private int bufferAfter(Geofence fence) {
        if (wanted.bufferMeters() != null) {
            return wanted.bufferMeters();
        }
        Integer before = fence.bufferMeters();
        return before == null ? CircleArea.DEFAULT_BUFFER_METERS : before;
    }
}
