package io.spatialflow.server.exchange;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;

/**
 * A file that somebody sent, to be made fences of.
 *
 * @param actor who sent it
 * @param filename as it was called there; for people
 */
public record UploadJob(
        WorkspaceId workspaceId,
        UploadJobId id,
        Actor actor,
        String filename,
        UploadOptions options,
        Instant createdAt) {}
