package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;

/**
 * A town, for a map.
 *
 * @param name as a source writes it
 * @param center the middle of its addresses
 * @param rows how many there are
 */
public record Landmark(String name, Point center, long rows) {}
