package io.spatialflow.server.team;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.User;
import java.time.Instant;

/** Somebody in a workspace, as the others see him. */
public record Member(User user, Role role, Instant joinedAt) {}
