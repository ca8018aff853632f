package io.spatialflow.server.team;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is asked to join a workspace.
 *
 * @param role what he would be there
 * @param invitedBy the name of who asked him
 */
public record Invitation(
        UUID id,
        Workspace workspace,
        EmailAddress email,
        Role role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    /** How long it is good, and its link with it. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    public boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
