package io.spatialflow.server.exchange;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.TimeOrderedUuid;
import java.time.Clock;
import java.time.Instant;

/** Takes files in. What is in them is read later, by {@link UploadWorker}. */
public final class Uploads {

    private final UploadJobs jobs;
    private final RateLimits rateLimits;
    private final UploadLimits limits;
    private final Doorbell doorbell;
    private final Clock clock;

    public Uploads(UploadJobs jobs, RateLimits rateLimits, UploadLimits limits, Doorbell doorbell, Clock clock) {
        this.jobs = jobs;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** What became of a file that was sent. */
    public sealed interface Outcome {

        /** It is kept, and will be worked on. */
        record Accepted(UploadJob job, RateLimits.Grant grant) implements Outcome {}

        record OverLimit(RateLimits.Grant grant) implements Outcome {}
    }

    /** @throws Unreadable if it is obviously no file that we read; that counts towards no limit */
    public Outcome submit(Caller caller, String filename, byte[] file, UploadOptions options) {
        FileFormat.of(file);
        RateLimits.Grant grant =
                rateLimits.take(limits.files(), caller.workspaceId().toString());
        if (!grant.granted()) {
            return new Outcome.OverLimit(grant);
        }
        Instant now = clock.instant();
        UploadJob job = new UploadJob(
                caller.workspaceId(),
                new UploadJobId(TimeOrderedUuid.next(now)),
                Actor.of(caller),
                filename,
                options,
                now);
        jobs.add(job, file);
        doorbell.ring();
        return new Outcome.Accepted(job, grant);
    }
}
