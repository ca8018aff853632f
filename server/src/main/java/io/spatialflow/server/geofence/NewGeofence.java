package io.spatialflow.server.geofence;

import org.jspecify.annotations.Nullable;

/**
 * A fence that somebody wants.
 *
 * @param groupName the group it should be in, made on first use; null for none
 * @param confirmDuplicate make it even where a fence is already
 */
public record NewGeofence(
        Profile profile, Where where, @Nullable String groupName, Webhook webhook, boolean confirmDuplicate) {}
