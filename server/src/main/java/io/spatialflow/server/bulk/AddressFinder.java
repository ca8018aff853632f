package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.geofence.Geocoders;
import java.time.Duration;
import java.util.Optional;

/** Looks the addresses of lists up, as often as a workspace may. */
public final class AddressFinder {

    private final Geocoders geocoders;
    private final RateLimits rateLimits;
    private final BulkLimits limits;

    public AddressFinder(Geocoders geocoders, RateLimits rateLimits, BulkLimits limits) {
        this.geocoders = geocoders;
        this.rateLimits = rateLimits;
        this.limits = limits;
    }

    /** Takes one preview of what the workspace may have in an hour; the time to wait if there is none left. */
    Optional<Duration> take(Caller caller) {
        RateLimits.Grant grant =
                rateLimits.take(limits.previews(), caller.workspaceId().toString());
        return grant.granted() ? Optional.empty() : Optional.of(grant.resetAfter());
    }

    RowLocating of(AddressList list) {
        return new RowLocating(geocoders.of(list.workspaceId()), new RowReading(list.bufferMeters()));
    }
}
