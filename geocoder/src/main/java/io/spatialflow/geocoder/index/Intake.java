package io.spatialflow.geocoder.index;

/**
 * What a source gave, kept with the gazetteer that was built from it.
 *
 * @param accepted rows handed on
 * @param refused rows left out because they are no address point
 * @param bytes the size of the source as it was read, 0 if unknown
 */
public record Intake(long accepted, long refused, long bytes) {}
