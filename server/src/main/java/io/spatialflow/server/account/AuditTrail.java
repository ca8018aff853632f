package io.spatialflow.server.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit log tells about a workspace, newest first. */
public interface AuditTrail {

    /**
     * A page of it.
     *
     * @param page 1 for the newest
     */
    AuditPage page(WorkspaceId workspaceId, AuditQuery query, int page, int pageSize);

    /**
     * The next entries of a long reading, which does not hold the store up however slow the reader is.
     *
     * @param last the entry that was read last; null to begin
     * @return empty at the end
     */
    List<AuditRecord> next(WorkspaceId workspaceId, AuditQuery query, @Nullable AuditEntry last, int count);

    Optional<AuditRecord> find(WorkspaceId workspaceId, UUID id);

    /** Every action that was ever done in a workspace, in order of its letters. */
    List<String> actions(WorkspaceId workspaceId);
}
