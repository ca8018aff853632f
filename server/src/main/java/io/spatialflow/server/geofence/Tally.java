package io.spatialflow.server.geofence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many fences of a workspace are alike.
 *
 * @param groupId null for those in no group
 */
public record Tally(@Nullable UUID groupId, Origin.Source source, Status status, long geofences) {}
