package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.server.geofence.Geofence;
import org.jspecify.annotations.Nullable;

/**
 * The fence that a point lies in.
 *
 * @param fence the fence, or what it would be if its batch were made
 * @param distance from the point to its centre
 * @param itemIndex the item of the same batch that makes it; null if it was there before
 */
public record DedupMatch(
        Geofence.Outline fence, Length distance, @Nullable Integer itemIndex) {}
