package io.spatialflow.server.store;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.exchange.FeatureError;
import io.spatialflow.server.exchange.UploadJob;
import io.spatialflow.server.exchange.UploadJobId;
import io.spatialflow.server.exchange.UploadJobs;
import io.spatialflow.server.exchange.UploadOptions;
import io.spatialflow.server.exchange.UploadProgress;
import io.spatialflow.server.exchange.UploadStatus;
import io.spatialflow.server.geofence.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload as table {@code upload_jobs} has it, and a failure as {@code upload_failures} does. */
final class UploadJobRow {

    static final String INSERT = """
            insert into upload_jobs (workspace_id, id, actor_type, actor_id, network_address, filename, group_name, tags,
                buffer_meters, confirm_duplicate, created_at, file)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** All but the file, which may be long. */
    static final String COLUMNS = """
            workspace_id, id, status, actor_type, actor_id, network_address, filename, group_name, tags, buffer_meters,
            confirm_duplicate, total_features, processed, created, duplicates, errors, attempts, created_at, completed_at
            """;

    static final String INSERT_FAILURE = """
            insert into upload_failures (workspace_id, job_id, feature_index, name, error_code, message)
            values (?, ?, ?, ?, ?, ?)""";

    private UploadJobRow() {}

    static @Nullable Object[] values(UploadJob job, byte[] file) {
        UploadOptions options = job.options();
        Actor actor = job.actor();
        return new @Nullable Object[] {
            job.workspaceId().toString(),
            job.id().toString(),
            actor.kind().wireName(),
            actor.id() == null ? null : actor.id().toString(),
            actor.networkAddress(),
            job.filename(),
            options.groupName(),
            JsonColumn.writeTexts(options.tags().stream().map(Tag::name).toList()),
            options.bufferMeters(),
            options.confirmDuplicate(),
            job.createdAt().toEpochMilli(),
            file
        };
    }

    static UploadJobs.Claim claim(ResultSet row, UUID lease) throws SQLException {
        return new UploadJobs.Claim(job(row), lease, total(row), progress(row), row.getInt("attempts"));
    }

    /** Without its failures. */
    static UploadStatus status(ResultSet row) throws SQLException {
        long completedAt = row.getLong("completed_at");
        Instant completed = row.wasNull() ? null : Instant.ofEpochMilli(completedAt);
        UploadStatus.State state =
                UploadStatus.State.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new UploadStatus(job(row), state, total(row), progress(row), List.of(), completed);
    }

    private static UploadJob job(ResultSet row) throws SQLException {
        String actorId = row.getString("actor_id");
        return new UploadJob(
                WorkspaceId.parse(row.getString("workspace_id")),
                UploadJobId.parse(row.getString("id")),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_type").toUpperCase(Locale.ROOT)),
                        actorId == null ? null : UUID.fromString(actorId),
                        row.getString("network_address")),
                row.getString("filename"),
                new UploadOptions(
                        row.getString("group_name"),
                        JsonColumn.readTexts(row.getString("tags")).stream()
                                .map(Tag::new)
                                .toList(),
                        row.getInt("buffer_meters"),
                        row.getBoolean("confirm_duplicate")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static @Nullable Integer total(ResultSet row) throws SQLException {
        int total = row.getInt("total_features");
        return row.wasNull() ? null : (Integer) total;
    }

    private static UploadProgress progress(ResultSet row) throws SQLException {
        return new UploadProgress(
                row.getInt("processed"), row.getInt("created"), row.getInt("duplicates"), row.getInt("errors"));
    }

    static @Nullable Object[] values(UploadJob job, FeatureError failure) {
        return new @Nullable Object[] {
            job.workspaceId().toString(),
            job.id().toString(),
            failure.featureIndex(),
            failure.name(),
            failure.code(),
            failure.message()
        };
    }

    static FeatureError failure(ResultSet row) throws SQLException {
        int index = row.getInt("feature_index");
        Integer featureIndex = row.wasNull() ? null : (Integer) index;
        return new FeatureError(
                featureIndex, row.getString("name"), row.getString("error_code"), row.getString("message"));
    }
}
