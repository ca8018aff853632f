package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RequestLimits;
import java.util.List;
import java.util.stream.Stream;

/** How all limits stand that a caller can run into; takes nothing from any. */
public final class LimitStandings {

    private final RequestLimits requests;
    private final BulkLimits bulk;
    private final RateLimits rateLimits;

    public LimitStandings(RequestLimits requests, BulkLimits bulk, RateLimits rateLimits) {
        this.requests = requests;
        this.bulk = bulk;
        this.rateLimits = rateLimits;
    }

    /** The caller's own first, then those of his workspace. */
    public List<RateLimits.Grant> of(Caller caller) {
        String owner = caller.workspaceId().toString();
        return Stream.concat(
                        Stream.of(requests.look(caller)),
                        bulk.all().stream().map(limit -> rateLimits.look(limit, owner)))
                .toList();
    }
}
