package io.spatialflow.server.tile;

import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Status;

/** A fence as a map shows it. */
public record ChartedFence(Geofence.Outline outline, Status status) {}
