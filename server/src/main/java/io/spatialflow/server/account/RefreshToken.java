package io.spatialflow.server.account;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a refresh token.
 *
 * @param session which login it goes back to
 * @param tokenVersion its owner's when it was issued
 */
public record RefreshToken(UUID session, UserId userId, WorkspaceId workspaceId, int tokenVersion, Instant expiresAt) {}
