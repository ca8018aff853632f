package io.spatialflow.server.tile;

import io.spatialflow.geocoder.geo.Point;

/**
 * Fences too many to be drawn one by one.
 *
 * @param middle of their middles
 * @param fences how many; at least one
 */
public record Crowd(Point middle, long fences) {}
