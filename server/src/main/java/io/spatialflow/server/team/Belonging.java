package io.spatialflow.server.team;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.Workspace;
import java.time.Instant;

/** A workspace that somebody belongs to, as he sees it. */
public record Belonging(Workspace workspace, Role role, Instant joinedAt) {}
