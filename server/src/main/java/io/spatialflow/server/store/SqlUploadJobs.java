package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.exchange.FeatureError;
import io.spatialflow.server.exchange.UploadJob;
import io.spatialflow.server.exchange.UploadJobId;
import io.spatialflow.server.exchange.UploadJobs;
import io.spatialflow.server.exchange.UploadProgress;
import io.spatialflow.server.exchange.UploadStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that were sent, in table {@code upload_jobs}, and what went wrong with them, in {@code upload_failures}. */
public final class SqlUploadJobs implements UploadJobs {

    /** Nobody else has a lease, so whoever has this one may change what it is on. */
    private static final String OWN = " where workspace_id = :workspace and id = :id and lease = :lease";

    private static final String FREE = "file is not null and (lease is null or lease_until <= :now)";

    private final Database database;
    private final Clock clock;

    public SqlUploadJobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(UploadJob job, byte[] file) {
        database.batches().update(UploadJobRow.INSERT, List.<@Nullable Object[]>of(UploadJobRow.values(job, file)));
    }

    @Override
    public Optional<UploadStatus> find(WorkspaceId workspaceId, UploadJobId id) {
        return findNow(workspaceId, id);
    }

    @Override
    public Optional<Claim> claim(Duration lease) {
        // Who finds nothing to do leaves the disk alone.
        boolean any = database.read(jdbc -> jdbc.sql("select exists (select 1 from upload_jobs where " + FREE + ")")
                .param("now", clock.millis())
                .query(Boolean.class)
                .single());
        if (!any) {
            return Optional.empty();
        }
        UUID name = UUID.randomUUID();
        return database.write(jdbc -> jdbc.sql("update upload_jobs set status = 'processing', lease = :lease,"
                        + " lease_until = :until, attempts = attempts + 1 where (workspace_id, id) in"
                        + " (select workspace_id, id from upload_jobs where " + FREE + " order by id limit 1)"
                        + " returning " + UploadJobRow.COLUMNS)
                .param("lease", name.toString())
                .param("until", clock.millis() + lease.toMillis())
                .param("now", clock.millis())
                .query((row, number) -> UploadJobRow.claim(row, name))
                .optional());
    }

    @Override
    public Optional<byte[]> file(Claim claim) {
        return database.read(jdbc -> jdbc.sql("select file from upload_jobs" + OWN)
                .params(own(claim))
                .query(byte[].class)
                .optional());
    }

    @Override
    public boolean count(Claim claim, int totalFeatures) {
        return changed("update upload_jobs set total_features = :total" + OWN, claim, Map.of("total", totalFeatures));
    }

    @Override
    public boolean advance(Claim claim, UploadProgress progress, List<FeatureError> failures, Duration lease) {
        boolean owned = changed(
                "update upload_jobs set processed = :processed, created = :created, duplicates = :duplicates,"
                        + " errors = :errors, attempts = 0, lease_until = :until" + OWN,
                claim,
                Map.of(
                        "processed", progress.processed(),
                        "created", progress.created(),
                        "duplicates", progress.duplicates(),
                        "errors", progress.errors(),
                        "until", clock.millis() + lease.toMillis()));
        if (owned) {
            note(claim.job(), failures);
        }
        return owned;
    }

    private void note(UploadJob job, List<FeatureError> failures) {
        database.batches()
                .update(
                        UploadJobRow.INSERT_FAILURE,
                        failures.stream()
                                .map(failure -> UploadJobRow.values(job, failure))
                                .toList());
    }

    @Override
    public boolean finish(Claim claim, @Nullable FeatureError failure) {
        UploadStatus.State state = failure == null ? UploadStatus.State.COMPLETED : UploadStatus.State.FAILED;
        boolean owned = changed(
                "update upload_jobs set status = :status, completed_at = :now, file = null, errors = errors + :failed"
                        + OWN,
                claim,
                Map.of("status", state.wireName(), "now", clock.millis(), "failed", failure == null ? 0 : 1));
        if (owned && failure != null) {
            note(claim.job(), List.of(failure));
        }
        return owned;
    }

    @Override
    public void release(Claim claim) {
        changed("update upload_jobs set lease = null, attempts = max(attempts - 1, 0)" + OWN, claim, Map.of());
    }

    /**
     * Frees what a server that is no more was working on. Only for one that knows itself to be alone on this database.
     */
    public void releaseAll() {
        database.write(
                jdbc -> jdbc.sql("update upload_jobs set lease = null where lease is not null and file is not null")
                        .update());
    }

    private boolean changed(String sql, Claim claim, Map<String, Object> values) {
        return database.write(
                        jdbc -> jdbc.sql(sql).params(values).params(own(claim)).update())
                == 1;
    }

    private static Map<String, Object> own(Claim claim) {
        return Map.of(
                "workspace", claim.job().workspaceId().toString(),
                "id", claim.job().id().toString(),
                "lease", claim.lease().toString());
    }

    private Optional<UploadStatus> findNow(WorkspaceId workspaceId, UploadJobId id) {
        return database.read(jdbc -> jdbc.sql("select " + UploadJobRow.COLUMNS
                                + " from upload_jobs where workspace_id = ? and id = ?")
                        .params(workspaceId.toString(), id.toString())
                        .query((row, number) -> UploadJobRow.status(row))
                        .optional())
                .map(status -> new UploadStatus(
                        status.job(),
                        status.state(),
                        status.totalFeatures(),
                        status.progress(),
                        failures(workspaceId, id),
                        status.completedAt()));
    }

    private List<FeatureError> failures(WorkspaceId workspaceId, UploadJobId id) {
        return database.read(jdbc -> jdbc.sql("select * from upload_failures where workspace_id = ? and job_id = ?"
                        + " order by feature_index")
                .params(workspaceId.toString(), id.toString())
                .query((row, number) -> UploadJobRow.failure(row))
                .list());
    }
}
