package io.spatialflow.server.geofence;

import org.jspecify.annotations.Nullable;

/**
 * Why polygons that somebody drew can't be a fence. Positions count from 0 here, for programs, and from 1 in the message.
 *
 * @param polygon in which polygon
 * @param ring in which of its rings; null if in none alone
 * @param vertex at which vertex of the ring, as it was given; null if at none alone
 * @param message names the vertex
 */
public record Flaw(
        int polygon, @Nullable Integer ring, @Nullable Integer vertex, String message) {}
