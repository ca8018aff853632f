package io.spatialflow.server.exchange;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Groups;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes fences of the files that were sent, a batch of features at a time. The fences of a batch, how far the work is and
 * what went wrong are one transaction: whoever takes over after a crash goes on where it ended.
 */
public final class UploadWorker {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWorker.class);

    /** Far above what a batch, or the counting of the largest file, takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** A file that has ended so many workers without having moved on would end the next one too. */
    private static final int MOST_ATTEMPTS = 5;

    private final UploadJobs jobs;
    private final Geofences geofences;
    private final Groups groups;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;
    private final BooleanSupplier stopping;

    /** @param stopping whether to stop after the batch at hand, with the rest for later */
    public UploadWorker(
            UploadJobs jobs,
            Geofences geofences,
            Groups groups,
            WorkspaceLock lock,
            Audit audit,
            Clock clock,
            BooleanSupplier stopping) {
        this.jobs = jobs;
        this.geofences = geofences;
        this.groups = groups;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * Works on one file, if there is one that nobody works on.
     *
     * @return whether there was one
     * @throws StoreUnavailable if that could not be found out
     */
    public boolean work() {
        Optional<UploadJobs.Claim> claim = jobs.claim(LEASE);
        claim.ifPresent(this::workOn);
        return claim.isPresent();
    }

    private void workOn(UploadJobs.Claim claim) {
        try {
            process(claim);
        } catch (Unreadable e) {
            finish(claim, new FeatureError(null, null, FeatureError.FILE_INVALID, e.reason()));
        } catch (UploadRun.Stopped e) {
            jobs.release(claim);
        } catch (UploadRun.LeaseLost e) {
            LOG.warn(
                    "Upload {} was taken over, or its workspace is gone",
                    claim.job().id());
        } catch (StoreUnavailable e) {
            LOG.error(
                    "The store is unavailable; upload {} goes on later",
                    claim.job().id(),
                    e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("A defect, in upload {}", claim.job().id(), e);
            finish(claim, ourMistake());
        }
    }

    private static FeatureError ourMistake() {
        return new FeatureError(
                null,
                null,
                FeatureError.INTERNAL,
                "The server made a mistake. It is in its log. What was made is kept.");
    }

    private void process(UploadJobs.Claim claim) {
        if (claim.attempts() > MOST_ATTEMPTS) {
            finish(claim, ourMistake());
            return;
        }
        byte[] file = jobs.file(claim).orElseThrow(UploadRun.LeaseLost::new);
        FileFormat format = FileFormat.of(file);
        UploadRun run = new UploadRun(this, claim);
        if (claim.totalFeatures() == null) {
            run.count(format, file);
        }
        run.make(format, file);
        finish(claim, null);
    }

    /** Makes the fences of some features, and notes it. */
    UploadProgress write(UploadJobs.Claim claim, UploadProgress before, List<Checked> features) {
        if (stopping.getAsBoolean()) {
            throw new UploadRun.Stopped();
        }
        return lock.hold(claim.job().workspaceId(), () -> {
            UploadBatch batch = new UploadBatch(geofences, groups, claim.job(), clock.instant());
            batch.write(features);
            UploadProgress progress = before.plus(batch.made(), batch.failures());
            if (!jobs.advance(claim, progress, before.listed(batch.failures()), LEASE)) {
                throw new UploadRun.LeaseLost();
            }
            return progress;
        });
    }

    UploadJobs jobs() {
        return jobs;
    }

    private void finish(UploadJobs.Claim claim, @Nullable FeatureError failure) {
        UploadJob job = claim.job();
        lock.hold(job.workspaceId(), () -> {
            boolean finished = jobs.finish(claim, failure);
            if (finished) {
                jobs.find(job.workspaceId(), job.id())
                        .ifPresent(status -> audit.note(
                                job.workspaceId(),
                                job.actor(),
                                "geofence.upload",
                                Audit.Subject.one("upload", job.id()),
                                changes(status)));
            }
            return finished;
        });
    }

    private static Map<String, @Nullable Object> changes(UploadStatus status) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put("filename", status.job().filename());
        changes.put("status", status.state().wireName());
        changes.put("total_features", status.totalFeatures());
        changes.put("created_count", status.progress().created());
        changes.put("duplicate_count", status.progress().duplicates());
        changes.put("error_count", status.progress().errors());
        return changes;
    }
}
