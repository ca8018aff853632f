package io.spatialflow.geocoder.match;

/**
 * One named disagreement between what was asked and what was found.
 *
 * @param name stable, {@code part.problem}, such as {@code street_type.missing}
 * @param cost what it takes off the confidence, 0..1
 */
public record Fault(String name, double cost) {}
