package io.spatialflow.server.exchange;

import io.spatialflow.server.account.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files that were sent, until they are done, and what became of them. Whoever works on one has a lease on it; when it
 * runs out another may take over, and from then on the first can't change anything about it any more.
 */
public interface UploadJobs {

    /** Adds one that nobody has looked at. */
    void add(UploadJob job, byte[] file);

    Optional<UploadStatus> find(WorkspaceId workspaceId, UploadJobId id);

    /** Takes the oldest that is not done and that nobody has a lease on. */
    Optional<Claim> claim(Duration lease);

    /** The file of a job; empty if the lease is lost. */
    Optional<byte[]> file(Claim claim);

    /**
     * Notes how many features the file has.
     *
     * @return whether the lease still holds
     */
    boolean count(Claim claim, int totalFeatures);

    /**
     * Notes how far the work is, and why features became no fence, and holds the lease for as long again.
     *
     * @return whether the lease still holds; if not, nothing was noted, and what was done with it must be undone
     */
    boolean advance(Claim claim, UploadProgress progress, List<FeatureError> failures, Duration lease);

    /**
     * Notes that it is done, and forgets the file.
     *
     * @param failure why it was given up; null if it was not
     * @return whether the lease still holds
     */
    boolean finish(Claim claim, @Nullable FeatureError failure);

    /** Gives the lease back, for the next who asks. */
    void release(Claim claim);

    /**
     * A lease on a job.
     *
     * @param lease names it
     * @param totalFeatures null if nobody has counted them yet
     * @param attempts how often it was taken since it last moved on, with this time
     */
    record Claim(UploadJob job, UUID lease, @Nullable Integer totalFeatures, UploadProgress progress, int attempts) {}
}
